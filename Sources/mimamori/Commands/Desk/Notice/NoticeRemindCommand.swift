import ArgumentParser
import Registry

/// `mimamori notice remind`.
struct NoticeRemindCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "remind",
            abstract: Speech.say("確認のない医療機関への再通知を送信待ちにします", "Queue a reminder to every institution that has not acknowledged"))
    }

    @Argument(help: ArgumentHelp(Speech.say("通知の番号", "number of the notice")))
    var number: String

    @Option(help: ArgumentHelp(Speech.say("前の通知から何日たったものか", "only where the last letter is so many days old")))
    var afterDays: Int = 14

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let codes = try await registry.perform(RemindNotice(number, afterDays: afterDays), as: principal, reason: reason.reason)
        let list = codes.isEmpty ? Speech.say("(なし)", "(none)") : codes.joined(separator: ", ")
        print(Speech.say("再通知: \(list)", "reminders: \(list)"))
    }
}
