import ArgumentParser
import Registry

/// `mimamori release add`.
struct ReleaseAddCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "add", abstract: Speech.say("リリースを登録します", "Register a release"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("出荷予定日", "when it is meant to be shipped"), valueName: "yyyy-mm-dd"))
    var plannedOn: String?

    @Option(help: ArgumentHelp(Speech.say("型式", "variant"), valueName: "code"))
    var variant: String?

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let reference = try release.reference()
        try await registry.perform(
            AddRelease(reference, variant: variant, plannedOn: plannedOn, note: note), as: try desk.principal(), reason: reason.reason)
        print(Speech.say("登録しました: \(reference.text)", "registered: \(reference.text)"))
        await registry.close()
    }
}
