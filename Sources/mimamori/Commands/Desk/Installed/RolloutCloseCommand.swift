import ArgumentParser
import Registry

/// `mimamori installed rollout close`.
struct RolloutCloseCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "close", abstract: Speech.say("適用計画を終えます(残りがあれば理由が要ります)", "Close a roll-out; with devices left, a reason is needed"))
    }

    @Argument(help: ArgumentHelp(Speech.say("計画コード", "code of the plan")))
    var code: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(CloseRollout(code), as: principal, reason: reason.reason)
        print(Speech.say("終えました: \(code)", "closed: \(code)"))
    }
}
