import ArgumentParser
import Diagnostics
import Registry

/// `mimamori notice settle`.
struct NoticeSettleCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "settle",
            abstract: Speech.say(
                "結果の分からない送信を、メールサーバーの記録を見て決めます(--reason が必要)",
                "Settle a letter whose fate is open, after a look at the mail server's record (needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("送達記録の番号", "number of the receipt")))
    var receipt: Int

    @Flag(inversion: .prefixedNo, help: ArgumentHelp(Speech.say("送られていた(--no-sent なら送信待ちに戻す)", "it was sent (with --no-sent it waits again)")))
    var sent: Bool

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let settled = try await registry.perform(SettleLetter(receipt, wasSent: sent), as: principal, reason: reason.reason)
        print("#\(receipt): \(settled.state.title[Speech.language])")
    }
}
