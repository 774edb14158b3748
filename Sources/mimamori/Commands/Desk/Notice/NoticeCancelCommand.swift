import ArgumentParser
import Registry

/// `mimamori notice cancel`.
struct NoticeCancelCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "cancel", abstract: Speech.say("案を取りやめます(--reason が必要)", "Give up a draft (needs --reason)"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        try await registry.perform(CancelNotice(number), as: principal, reason: reason.reason)
        print(Speech.say("取りやめました: \(number)", "cancelled: \(number)"))
    }
}
