import ArgumentParser
import Registry

/// `mimamori component uncorrect`.
struct ComponentUncorrectCommand: AsyncParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "uncorrect", abstract: Speech.say("訂正ルールを終わらせます", "End a correction"))
    }

    @Argument(help: ArgumentHelp(Speech.say("番号", "number")))
    var id: Int

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run() async throws {
        let registry = try await desk.open()
        let rule = try await registry.perform(WithdrawCorrection(id), as: try desk.principal(), reason: reason.reason)
        print(Speech.say("終わらせました: \(rule.label)", "ended: \(rule.label)"))
        await registry.close()
    }
}
