import ArgumentParser
import Registry

/// `mimamori hardware archive`.
struct HardwareArchiveCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "archive", abstract: Speech.say("ハードウェア部品を一覧から外します(記録は残ります)", "Take a hardware part out of the lists; the record stays"))
    }

    @Argument(help: ArgumentHelp(Speech.say("コード", "code")))
    var code: String

    @Flag(help: ArgumentHelp(Speech.say("一覧に戻します", "put it back")))
    var back = false

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(ArchiveHardwarePart(code, isArchived: !back), as: principal, reason: reason.reason)
        print(back ? Speech.say("戻しました: \(code)", "put back: \(code)") : Speech.say("外しました: \(code)", "out of use: \(code)"))
    }
}
