import ArgumentParser
import Registry

/// `mimamori release freeze`.
struct ReleaseFreezeCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "freeze", abstract: Speech.say("ベースラインを凍結します", "Freeze a baseline"))
    }

    @OptionGroup var release: ReleaseArgument

    @Option(help: ArgumentHelp(Speech.say("メモ", "note")))
    var note: String?

    @OptionGroup var reason: ReasonOption

    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let reference = try release.reference()
        let baseline = try await registry.perform(FreezeRelease(reference, note: note), as: principal, reason: reason.reason)
        print(
            Speech.say(
                "凍結しました: \(reference.text)#\(baseline.number)  SHA-256 \(baseline.digest)",
                "frozen: \(reference.text)#\(baseline.number)  SHA-256 \(baseline.digest)"))
    }
}
