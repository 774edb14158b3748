import ArgumentParser
import Registry

/// `mimamori tool attach`.
struct ToolAttachCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "attach", abstract: Speech.say("リリースで使った支援アイテムを記録します", "Record that a release was made with a supporting item"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("用途", "purpose")))
    var purpose: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        try await registry.perform(AttachSupportingItem(code, to: reference, purpose: purpose), as: principal, reason: reason.reason)
        print(Speech.say("記録しました: \(reference.text) ← \(code)", "on record: \(reference.text) ← \(code)"))
    }
}
