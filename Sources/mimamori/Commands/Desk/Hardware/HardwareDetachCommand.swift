import ArgumentParser
import Registry

/// `mimamori hardware detach`.
struct HardwareDetachCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "detach", abstract: Speech.say("ハードウェア部品をリリースから外します", "Take a hardware part from a release"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @OptionGroup var release: ReleaseArgument

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        try await registry.perform(DetachHardwarePart(code, from: reference), as: principal, reason: reason.reason)
        print(Speech.say("外しました: \(reference.text) ← \(code)", "taken off: \(reference.text) ← \(code)"))
    }
}
