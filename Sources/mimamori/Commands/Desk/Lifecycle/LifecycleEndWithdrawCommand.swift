import ArgumentParser
import Registry

/// `mimamori lifecycle end withdraw`.
struct LifecycleEndWithdrawCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "withdraw",
            abstract: Speech.say("記載を取り下げます(記録は残ります。--reason が必要)", "Withdraw a statement; it stays on record (needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("記載の番号", "number of the statement")))
    var number: Int

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(WithdrawEnd(number), as: principal, reason: reason.reason)
        print(Speech.say("取り下げました: #\(number)", "withdrawn: #\(number)"))
    }
}
