import ArgumentParser
import Registry

/// `mimamori report follow-up`.
struct ReportFollowUpCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "follow-up", abstract: Speech.say("未完了として提出した報告の追加報告を始めます", "Begin the follow-up of a report sent incomplete"))
    }

    @OptionGroup var report: ReportArgument

    @Flag(help: ArgumentHelp(Speech.say("これも未完了とする", "this one is incomplete too")))
    var incomplete = false

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        print(try await registry.perform(FollowUpReport(report.number, isIncomplete: incomplete), as: principal, reason: reason.reason))
    }
}
