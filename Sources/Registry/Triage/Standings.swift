import Database
import Duties
import PSIRT

/// Keeps what counts of findings true: after an analysis, a review, a rule, or when matching or the sources say something else.
///
/// A person's analysis comes before any rule. Relief whose grounds changed does not count until somebody confirms it.
struct Standings {
    private let transaction: RegistryTransaction
    private let today: CalendarDay
    private let rules: PortfolioRules
    private let numbers: [String: Int]

    init(_ transaction: RegistryTransaction) throws {
        let today = try transaction.today()
        let stored = try transaction.list(StoredRule.self, where: "state = ?", [.text(StoredRule.State.active.rawValue)])
        self.transaction = transaction
        self.today = today
        rules = try PortfolioRules(stored.map { try $0.rule() })
        numbers = Dictionary(uniqueKeysWithValues: stored.map { ($0.name, $0.id) })
    }

    /// A finding as it stands in the table.
    private struct Kept: Equatable {
        var standing: AnalysisStatus
        var isToConfirm: Bool
        var analysis: Int?
        var rule: Int?
        var reviewBy: String?
    }

    private struct Row {
        let subject: FindingSubject
        let grounds: StoredGrounds
        let kept: Kept
    }

    /// Brings the findings for which `condition` on `f` holds up to date.
    ///
    /// - Returns: how many changed.
    @discardableResult
    func refresh(where condition: String, _ arguments: [SQLValue]) throws -> Int {
        let rows = try rows(condition, arguments)
        if rows.isEmpty { return 0 }
        var analyses: [Int: [StoredAnalysis]] = [:]
        let inner = "SELECT f.id FROM finding f WHERE \(condition)"
        for analysis in try transaction.list(StoredAnalysis.self, where: "finding_id IN (\(inner))", arguments) {
            analyses[analysis.finding, default: []].append(analysis)
        }
        var changed = 0
        for row in rows {
            let now = try kept(row, analyses[row.subject.id] ?? [])
            guard now != row.kept else { continue }
            changed += 1
            try transaction.connection.execute(
                "UPDATE finding SET standing = ?, to_confirm = ?, analysis_id = ?, rule_id = ?, review_by = ? WHERE id = ?",
                [
                    .text(now.standing.rawValue), .flag(now.isToConfirm), .integer(now.analysis), .integer(now.rule), .text(now.reviewBy),
                    .integer(row.subject.id),
                ])
        }
        return changed
    }

    private func kept(_ row: Row, _ analyses: [StoredAnalysis]) throws -> Kept {
        let history = AnalysisHistory(try analyses.map { try $0.entry() })
        guard let current = history.current, let place = history.entries.lastIndex(of: current) else {
            let reading = rules.reading(row.subject, on: today)
            return Kept(
                standing: reading.status, isToConfirm: false, analysis: nil, rule: reading.rule.flatMap { numbers[$0.id] },
                reviewBy: reading.rule?.expires.description)
        }
        let stored = analyses[place]
        let carried = CarryOver(stored.analysis, from: stored.grounds.grounds, to: row.grounds.grounds, today: today)
        return Kept(
            standing: carried.effectiveStatus, isToConfirm: carried.isToConfirm, analysis: stored.id, rule: nil,
            reviewBy: stored.analysis.reviewBy?.description)
    }

    private func rows(_ condition: String, _ arguments: [SQLValue]) throws -> [Row] {
        try transaction.connection.rows(
            """
            SELECT f.id AS id, f.standing AS standing, f.to_confirm AS to_confirm, f.analysis_id AS analysis_id, f.rule_id AS rule_id,
                f.review_by AS review_by, v.name AS vulnerability, v.aliases AS aliases, n.name AS component, p.code AS product, \(StoredGrounds.columns)
            FROM finding f JOIN component c ON c.id = f.component_id JOIN component_name n ON n.id = c.name_id
                JOIN vulnerability v ON v.id = f.vulnerability_id JOIN product_release r ON r.id = f.release_id JOIN product p ON p.id = r.product_id
            WHERE \(condition)
            """, arguments
        ).map { row in
            let aliases = try row.text("aliases").split(separator: " ").map(String.init)
            let subject = FindingSubject(
                id: try row.int("id"), vulnerability: Set([try row.text("vulnerability")] + aliases), component: try row.text("component"),
                version: try row.text("on_version"), product: try row.text("product"), kind: try row.text("match_kind"),
                confidence: try row.text("match_confidence"))
            return Row(
                subject: subject, grounds: try StoredGrounds(row: row),
                kept: Kept(
                    standing: try row.word("standing"), isToConfirm: try row.flag("to_confirm"), analysis: try row.optionalInt("analysis_id"),
                    rule: try row.optionalInt("rule_id"), reviewBy: try row.optionalText("review_by")))
        }
    }
}
