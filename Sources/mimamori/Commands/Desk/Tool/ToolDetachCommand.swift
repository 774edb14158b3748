import ArgumentParser
import Registry

/// `mimamori tool detach`.
struct ToolDetachCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "detach", abstract: Speech.say("支援アイテムをリリースから外します", "Take a supporting item from a release"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        try await registry.perform(DetachSupportingItem(code, from: reference), as: principal, reason: reason.reason)
        print(Speech.say("外しました: \(reference.text) ← \(code)", "taken off: \(reference.text) ← \(code)"))
    }
}
