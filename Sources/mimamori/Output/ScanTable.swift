import CVSS
import Catalog
import Diagnostics

/// A scan report for a person at a terminal.
struct ScanTable {
    private let report: ScanReport
    private let language: Language
    private let width: Int

    init(_ report: ScanReport, language: Language, width: Int) {
        self.report = report
        self.language = language
        self.width = width
    }

    func lines() -> [String] { header() + findings() + undecided() + notLookedUp() + footer() }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    private func header() -> [String] {
        let subject = report.subject
        let product = TextTable.visible([subject.name, subject.version].filter { !$0.isEmpty }.joined(separator: " "))
        let title = product.isEmpty ? TextTable.visible(subject.file) : "\(product) (\(TextTable.visible(subject.file)))"
        return [
            say("対象: ", "Scanned: ") + title,
            say(
                "形式: \(subject.format)  部品: \(subject.components)  照合できた部品: \(report.lookedUp)  できない部品: \(report.notLookedUp.count)",
                "Format: \(subject.format)  Components: \(subject.components)  Looked up: \(report.lookedUp)  Not looked up: \(report.notLookedUp.count)"),
            "",
        ]
    }

    private func findings() -> [String] {
        guard !report.findings.isEmpty else { return [say("該当する脆弱性はありませんでした。", "No vulnerability matched."), ""] }
        let counts = report.bySeverity.filter { $0.count > 0 }.map { "\($0.level.wording[language]) \($0.count)" }.joined(separator: say("、", ", "))
        var table = TextTable(
            header: [
                say("深刻度", "SEVERITY"), "CVSS", say("脆弱性", "VULNERABILITY"), say("部品", "COMPONENT"), say("版", "VERSION"), say("修正版", "FIXED IN"),
                say("根拠", "BECAUSE"), say("概要", "SUMMARY"),
            ], width: width)
        let worstFirst = report.findings.enumerated().sorted { left, right in
            let levels = (left.element.vulnerability.severity, right.element.vulnerability.severity)
            return levels.0 == levels.1 ? left.offset < right.offset : levels.0 > levels.1
        }
        for (_, item) in worstFirst {
            table.add([
                item.vulnerability.severity.wording[language], item.vulnerability.worst?.score.description ?? "-", item.vulnerability.id,
                DisplayWidth.cut(item.component.name, to: 28), DisplayWidth.cut(item.component.version ?? "-", to: 18),
                DisplayWidth.cut(item.fixedIn.first ?? "-", to: 18), DisplayWidth.cut(because(item), to: 34), summary(item.vulnerability),
            ])
        }
        return [say("該当: \(report.findings.count) 件(\(counts))", "Findings: \(report.findings.count) (\(counts))"), ""] + table.lines() + [""]
    }

    private func because(_ item: ScanReport.Item) -> String {
        guard let evidence = item.evidence.first else { return "" }
        let sources = Set(item.evidence.map(\.source)).count
        return "\(item.kind.rawValue) \(shortRange(evidence.range))" + (sources > 1 ? say(" 他\(sources - 1)源", " +\(sources - 1) src") : "")
    }

    /// Of a CPE range only the bounds: the product stands in the next column.
    private func shortRange(_ range: String) -> String {
        guard range.hasPrefix("cpe:"), let space = range.firstIndex(of: " ") else { return range.hasPrefix("cpe:") ? "=" : range }
        return String(range[range.index(after: space)...])
    }

    private func summary(_ vulnerability: VulnerabilityDigest) -> String {
        let own = language == .japanese ? vulnerability.summaryJapanese ?? vulnerability.summary : vulnerability.summary
        return own ?? ""
    }

    private func undecided() -> [String] {
        guard !report.undecided.isEmpty else { return [] }
        var lines = [say("人の判断が要るもの: \(report.undecided.count) 件", "Needs a person's judgement: \(report.undecided.count)")]
        for question in report.undecided.prefix(20) {
            let component = TextTable.visible("\(question.component.name) \(question.component.version ?? "")")
            lines.append("  \(question.vulnerability.id)  \(component): \(TextTable.visible(question.reason.wording[language]))")
        }
        if report.undecided.count > 20 {
            lines.append(say("  ほか \(report.undecided.count - 20) 件(--format json で全件)", "  and \(report.undecided.count - 20) more (all with --format json)"))
        }
        return lines + [""]
    }

    private func notLookedUp() -> [String] {
        guard !report.notLookedUp.isEmpty else { return [] }
        var groups: [String: [String]] = [:]
        for gap in report.notLookedUp {
            let reason = gap.reasons.map { $0.wording[language] }.joined(separator: " ")
            groups[reason, default: []].append(TextTable.visible([gap.component.name, gap.component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")))
        }
        var lines = [
            say(
                "照合できなかった部品: \(report.notLookedUp.count) 件(安全という意味ではありません)",
                "Components that could not be looked up: \(report.notLookedUp.count) (which does not mean they are safe)")
        ]
        for reason in groups.keys.sorted() {
            let names = groups[reason] ?? []
            lines.append("  \(TextTable.visible(reason))")
            lines.append(contentsOf: wrap(names))
        }
        return lines + [""]
    }

    /// Names side by side, as many lines as they need: no component is left out.
    private func wrap(_ names: [String]) -> [String] {
        var lines: [String] = []
        var line = "   "
        for name in names {
            if DisplayWidth.of(line) + DisplayWidth.of(name) + 2 > width, line != "   " {
                lines.append(line)
                line = "   "
            }
            line += " " + name + (name == names.last ? "" : ",")
        }
        return lines + [line]
    }

    private func footer() -> [String] {
        let sources = report.catalog.sources.map { "\($0.name) \($0.newest.isEmpty ? "?" : String($0.newest.prefix(10)))" }.joined(separator: "、")
        return [
            say(
                "カタログ: 脆弱性 \(report.catalog.vulnerabilities) 件、作成 \(report.catalog.created)。情報源と最新の更新: \(sources)",
                "Catalogue: \(report.catalog.vulnerabilities) vulnerabilities, written \(report.catalog.created). Sources and their latest change: \(sources.replacing("、", with: ", "))")
        ]
    }
}
