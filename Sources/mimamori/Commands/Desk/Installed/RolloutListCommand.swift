import ArgumentParser
import Registry

/// `mimamori installed rollout list`.
struct RolloutListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("適用計画の一覧", "All roll-outs"))
    }

    @Flag(help: ArgumentHelp(Speech.say("終えたものも", "also those that were closed")))
    var all = false

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "rollouts",
            [
                .init("code", "コード", "CODE"), .init("release", "リリース", "RELEASE"), .init("title", "目的", "TITLE"),
                .init("plannedUntil", "完了予定日", "UNTIL"), .init("planned", "予定", "PLANNED"), .init("done", "完了", "DONE"),
                .init("failed", "失敗", "FAILED"), .init("rolledBack", "切り戻し", "ROLLED BACK"), .init("declined", "辞退", "DECLINED"),
                .init("closedAt", "終了", "CLOSED"),
            ])
        try await registry.forEach(ListRollouts(withClosed: all), as: principal) { entry in
            let counts = [RolloutState.planned, .done, .failed, .rolledBack, .declined].map { Listing.Cell.number(entry.counts[$0] ?? 0) }
            listing.add(
                [.text(entry.rollout.code), .text(entry.release.text), .text(entry.rollout.title), .text(entry.rollout.plannedUntil)] + counts
                    + [.text(entry.rollout.closedAt)])
        }
        listing.show(format.format)
    }
}
