import ArgumentParser
import Lifecycle
import Registry

/// `mimamori lifecycle milestone`.
struct LifecycleMilestoneCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "milestone",
            abstract: Speech.say("販売開始・EOL・EOSを実施したことを記録します", "Record that release, EOL or EOS was carried out"))
    }

    @Argument(help: ArgumentHelp(Speech.say("製品コード", "code of the product")))
    var product: String

    @Argument(help: ArgumentHelp(Speech.say("release、eol、eos のいずれか", "release, eol or eos")))
    var milestone: DeviceMilestone

    @Option(help: ArgumentHelp(Speech.say("実施した日", "the day"), valueName: "yyyy-mm-dd"))
    var on: String

    @Option(help: ArgumentHelp(Speech.say("根拠となる文書", "the document that shows it")))
    var evidence: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(
            RecordMilestone(product, milestone, on: on, evidence: evidence), as: principal, reason: reason.reason)
        print(Speech.say("記録しました: \(product) \(milestone.rawValue) \(on)", "recorded: \(product) \(milestone.rawValue) \(on)"))
    }
}
