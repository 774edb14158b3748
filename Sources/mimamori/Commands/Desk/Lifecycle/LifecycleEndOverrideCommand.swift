import ArgumentParser
import Registry

/// `mimamori lifecycle end override`.
struct LifecycleEndOverrideCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "override",
            abstract: Speech.say("情報源と違う日付で計画することを、根拠と期限つきで決めます", "Count with another day than the sources give, with evidence and until it expires"))
    }

    @Argument(help: ArgumentHelp(Speech.say("対象", "subject")))
    var subject: String

    @Option(help: ArgumentHelp(Speech.say("最終日", "the last day"), valueName: "yyyy-mm-dd"))
    var day: String

    @Option(help: ArgumentHelp(Speech.say("根拠", "what shows it")))
    var evidence: String

    @Option(help: ArgumentHelp(Speech.say("この決定の期限", "last day on which the decision holds"), valueName: "yyyy-mm-dd"))
    var expires: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let override = try await registry.perform(
            OverrideEnd(try EndSubject(subject), on: day, evidence: evidence, expires: expires), as: principal, reason: reason.reason)
        print(Speech.say("決めました: \(override.label) \(day)(\(expires)まで)", "decided: \(override.label) \(day) (until \(expires))"))
    }
}
