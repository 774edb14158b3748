import ArgumentParser
import Registry

/// `mimamori user disable`.
struct UserDisableCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "disable", abstract: Speech.say("利用者を停止します(記録と署名は残ります)", "Switch a person off (records and signatures stay)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("短い名前", "handle")))
    var handle: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        try await registry.perform(ChangePerson(handle) { $0.isActive = false }, as: try desk.principal(), reason: reason.reason)
        print(Speech.say("停止しました: \(handle)", "switched off: \(handle)"))
        await registry.close()
    }
}
