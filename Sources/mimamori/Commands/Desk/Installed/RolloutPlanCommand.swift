import ArgumentParser
import Registry

/// `mimamori installed rollout plan`.
struct RolloutPlanCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "plan",
            abstract: Speech.say("出荷したリリースを、ほかの版が動く機器すべてに適用する計画を作ります", "Plan to bring a shipped release to every device that runs another"))
    }

    @Argument(help: ArgumentHelp(Speech.say("計画コード", "code of the plan")))
    var code: String

    @Argument(help: ArgumentHelp(Speech.say("リリース", "release"), valueName: "product@version"))
    var release: String

    @Option(help: ArgumentHelp(Speech.say("目的", "what it is for")))
    var title: String

    @Option(help: ArgumentHelp(Speech.say("完了予定日", "day by which all should have it"), valueName: "yyyy-mm-dd"))
    var until: String?

    @OptionGroup var reason: ReasonOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let planned = try await registry.perform(
            PlanRollout(code, release: try ReleaseReference(release), title: title, until: until), as: principal, reason: reason.reason)
        print(Speech.say("計画しました: \(code)、機器 \(planned.devices)件", "planned: \(code), \(planned.devices) records of devices"))
    }
}
