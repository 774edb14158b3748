import Catalog
import Diagnostics

/// What VEX documents given with a scan state of findings short of clearing them, and the statements that did nothing: a person relies on what was given.
struct StatementList {
    /// Findings that are listed before the rest is only counted.
    private static let most = 20

    private let report: ScanReport
    private let language: Language

    init(_ report: ScanReport, language: Language) {
        self.report = report
        self.language = language
    }

    func lines() -> [String] {
        var lines = stated()
        let foreign = report.unapplied.filter { $0.reason == .productNotInSBOM }.map(\.product)
        if !foreign.isEmpty {
            lines.append(say("SBOMにない製品についてのVEXの記述: ", "VEX statements about products not in the SBOM: ") + named(foreign))
        }
        let weak = report.unapplied.filter { $0.reason == .unjustified || $0.reason == .draft }
        if !weak.isEmpty {
            let names = weak.map { "\($0.statement.ids.first ?? "?") \($0.product)" }
            let words = say(
                "理由がない、または草案であるため、影響なしの根拠としなかったVEXの記述: ", "VEX statements that clear nothing, being without a reason or drafts: ")
            lines.append(words + named(names))
        }
        let contradicted = report.unapplied.filter { $0.reason == .contradicted }
        if !contradicted.isEmpty {
            let names = contradicted.map { "\($0.statement.ids.first ?? "?") \($0.product) [\($0.statement.author)]" }
            let words = say(
                "同じ時刻の別の記述、または自らの版の記述と矛盾するため、適用しなかったVEXの記述: ",
                "VEX statements not applied, contradicted by another of the same time or by their own words on the version: ")
            lines.append(words + named(names))
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    private func stated() -> [String] {
        let items = report.findings.compactMap { item in item.statement.map { (item: item, statement: $0) } }
        guard !items.isEmpty else { return [] }
        var lines = [say("VEX文書に記述のある該当: \(items.count) 件", "Findings that VEX documents speak of: \(items.count)")]
        for (item, statement) in items.prefix(Self.most) {
            let words = "\(item.vulnerability.id)  \(item.component.name): \(statement.status.wording[language]) [\(statement.author)]"
            lines.append(TextTable.visible("  " + words))
        }
        let left = items.count - Self.most
        if left > 0 { lines.append(say("  ほか \(left) 件(--format json で全件)", "  and \(left) more (all with --format json)")) }
        return lines
    }

    /// How many, with the first three by name.
    private func named(_ names: [String]) -> String {
        let shown = TextTable.visible(names.prefix(3).joined(separator: ", ")) + (names.count > 3 ? say(" など", ", …") : "")
        return say("\(names.count) 件(\(shown))", "\(names.count) (\(shown))")
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
}
