import ArgumentParser
import Diagnostics
import Registry

/// `mimamori installed rollout show`.
struct RolloutShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("適用計画の拠点ごとの状況", "How far a roll-out is, site by site"))
    }

    @Argument(help: ArgumentHelp(Speech.say("計画コード", "code of the plan")))
    var code: String

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowRollout(code), as: principal)
        var listing = Listing(
            "rollout",
            [
                .init("institution", "医療機関", "INSTITUTION"), .init("site", "拠点", "SITE"), .init("device", "機器", "DEVICE"),
                .init("state", "状態", "STATE"), .init("plannedOn", "予定日", "PLANNED ON"), .init("doneOn", "実施日", "DONE ON"),
                .init("note", "メモ", "NOTE"), .init("controls", "補完的コントロール", "CONTROLS"),
            ])
        for entry in shown.entries {
            listing.add([
                .text(entry.institution), .text(entry.site), .text(entry.device),
                .word(entry.step.state.rawValue, entry.step.state.title[Speech.language]), .text(entry.step.plannedOn), .text(entry.step.doneOn),
                .text(entry.step.note), .text(entry.controls),
            ])
        }
        listing.show(format.format)
        let bare = shown.entries.count(where: \.isUnprotected)
        if format.format == .table, bare > 0 {
            print(
                Speech.say(
                    "補完的コントロールの記録がないまま更新を待つ機器: \(bare)台(R-124)",
                    "devices that wait without a compensating control on record: \(bare) (R-124)"))
        }
    }
}
