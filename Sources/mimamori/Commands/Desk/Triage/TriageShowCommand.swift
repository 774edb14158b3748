import ArgumentParser
import Diagnostics
import Duties
import Lifecycle
import PSIRT
import Registry

/// `mimamori triage show`.
struct TriageShowCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "show", abstract: Speech.say("該当についての判断の履歴", "What was said of a finding, newest first"))
    }

    @Argument(help: ArgumentHelp(Speech.say("該当の番号", "number of the finding")))
    var finding: Int

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        let shown = try await registry.ask(ShowTriage(finding), as: principal)
        var listing = Listing(
            "analyses",
            [
                .init("current", "有効", "CURRENT"), .init("status", "判断", "STATUS"), .init("justification", "理由", "JUSTIFICATION"),
                .init("impact", "影響", "IMPACT"), .init("action", "使用者の行動", "ACTION"), .init("handling", "対応", "HANDLING"),
                .init("reason", "変更の理由", "REASON"), .init("author", "分析", "AUTHOR"), .init("writtenAt", "日時", "WRITTEN"),
                .init("verdict", "確認", "REVIEW"), .init("reviewer", "確認者", "REVIEWER"), .init("comment", "意見", "COMMENT"),
                .init("reviewBy", "再評価日", "REVIEW BY"), .init("inheritedFrom", "引継ぎ元", "FROM"),
            ])
        for entry in shown.analyses {
            let analysis = entry.stored.analysis
            listing.add([
                .flag(entry.isCurrent), .word(analysis.status.rawValue, analysis.status.wording[Speech.language]),
                .maybe(analysis.justification?.rawValue, analysis.justification?.wording), .text(analysis.impact), .text(analysis.action),
                .maybe(analysis.handling?.rawValue, analysis.handling?.wording), .text(analysis.reason), .text(entry.author),
                .text(entry.stored.writtenAt), .word(entry.stored.verdict.rawValue, entry.stored.verdict.title[Speech.language]),
                .text(entry.reviewer), .text(entry.stored.comment), .text(analysis.reviewBy?.description), .text(entry.inheritedFrom),
            ])
        }
        if format.format == .table {
            let entry = shown.entry
            print("\(entry.release.text)  \(entry.component) \(entry.version)  \(entry.vulnerability)  \(entry.standing.wording[Speech.language])")
            for (step, value) in PriorityOrder.grounds(shown.priority) where step != .number {
                print("  \(step.wording[Speech.language]): \(value[Speech.language])")
            }
            if let planned = shown.planned {
                print(
                    Speech.say(
                        "  製品の段階: \(planned.stage.wording.japanese)(計画 第\(planned.plan)版)",
                        "  stage of the product: \(planned.stage.wording.english) (plan version \(planned.plan))"))
            }
            for change in shown.changes { print(Speech.say("  要確認: ", "  to confirm: ") + change.wording[Speech.language]) }
        }
        listing.show(format.format)
    }
}
