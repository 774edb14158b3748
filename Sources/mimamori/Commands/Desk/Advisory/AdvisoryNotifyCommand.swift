import ArgumentParser
import Registry

/// `mimamori advisory notify`.
struct AdvisoryNotifyCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "notify",
            abstract: Speech.say(
                "公開したアドバイザリーの通知の案を、対象の機器がある医療機関に宛てて作ります", "Draft the notices of an advisory that is out, to institutions that have affected devices"))
    }

    @Argument(help: ArgumentHelp(Speech.say("アドバイザリーの番号", "tracking id of the advisory")))
    var number: String

    @Flag(help: ArgumentHelp(Speech.say("流通経路の取引業者にも送ります(R-131)", "also to the trade parties in the chain (R-131)")))
    var withTrade = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let notices = try await registry.perform(NotifyAdvisory(number, withTrade: withTrade), as: principal, reason: reason.reason)
        for notice in notices {
            print(Speech.say("通知の案: \(notice.number) 宛先 \(notice.audience)", "notice drafted: \(notice.number) to \(notice.audience)"))
        }
    }
}
