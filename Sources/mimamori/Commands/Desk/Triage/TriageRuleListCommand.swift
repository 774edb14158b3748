import ArgumentParser
import Diagnostics
import PSIRT
import Registry

/// `mimamori triage rule list`.
struct TriageRuleListCommand: DeskCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(commandName: "list", abstract: Speech.say("規則の一覧", "All rules"))
    }

    @OptionGroup var format: FormatOption
    @OptionGroup var desk: DeskOptions

    func run(_ registry: Registry, as principal: Principal) async throws {
        var listing = Listing(
            "triage-rules",
            [
                .init("name", "名前", "NAME"), .init("state", "状態", "STATE"), .init("status", "判断", "STATUS"), .init("owner", "責任者", "OWNER"),
                .init("reviewer", "確認者", "REVIEWER"), .init("expires", "期限", "EXPIRES"), .init("over", "期限切れ", "OVER"),
                .init("findings", "該当", "FINDINGS"), .init("reason", "理由", "REASON"),
            ])
        for entry in try await registry.ask(ListTriageRules(), as: principal) {
            let isActive = entry.rule.state == .active
            listing.add([
                .text(entry.rule.name), .word(entry.rule.state.rawValue, isActive ? Speech.say("有効", "active") : Speech.say("取下げ", "withdrawn")),
                .word(entry.rule.analysis.status.rawValue, entry.rule.analysis.status.wording[Speech.language]), .text(entry.owner),
                .text(entry.reviewer), .text(entry.rule.expiresOn), .flag(entry.isOver), .number(entry.findings), .text(entry.rule.analysis.reason),
            ])
        }
        listing.show(format.format)
    }
}
