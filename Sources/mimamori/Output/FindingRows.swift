import CVSS
import Catalog
import Diagnostics

/// The findings of a scan as a table, worst first: known to be exploited, then by severity and score. Rows that would say the same are one.
struct FindingRows {
    private let report: ScanReport
    private let language: Language
    private let width: Int
    /// Whether anything is known of exploitation: without KEV, EPSS and a mark in another record the column would say nothing.
    private let asksUrgency: Bool

    init(_ report: ScanReport, language: Language, width: Int) {
        self.report = report
        self.language = language
        self.width = width
        asksUrgency =
            report.catalog.sources.contains { $0.name == "CISA KEV" || $0.name == CatalogInfo.epssSource }
            || report.findings.contains { $0.vulnerability.exploitation != nil }
    }

    func lines() -> [String] {
        var rows: [[String]] = []
        var places: [[String]: Int] = [:]
        var counts: [Int] = []
        for item in report.findings.worstFirst(\.vulnerability) {
            let row = cells(item)
            // The whole version tells rows apart that look alike only because it is cut.
            let key = row + [item.component.name, item.component.version ?? "", item.fixedIn.first ?? ""]
            if let place = places[key] {
                counts[place] += 1
            } else {
                places[key] = rows.count
                rows.append(row)
                counts.append(1)
            }
        }
        let component = header.firstIndex(of: say("部品", "COMPONENT")) ?? 0
        var table = TextTable(header: header, width: width, dispensable: 2)
        for (row, count) in zip(rows, counts) {
            var cells = row
            if count > 1 { cells[component] += " ×\(count)" }
            table.add(cells)
        }
        return [title(rows: rows.count), ""] + table.lines()
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    /// `Findings: 35 (critical 1, high 2, unknown 32; known to be exploited 1)`.
    private func title(rows: Int) -> String {
        let counts = report.bySeverity.filter { $0.count > 0 }.map { "\($0.level.wording[language]) \($0.count)" }.joined(separator: say("、", ", "))
        let exploited = report.findings.count { $0.vulnerability.exploitation != nil }
        let urgent = exploited == 0 ? "" : say("。悪用確認済 \(exploited)", "; known to be exploited \(exploited)")
        let merged =
            rows == report.findings.count
            ? "" : say("。×Nは同じ名前と版の部品の数(\(rows) 行)", "; ×N: so many components of the same name and version, \(rows) rows")
        return say("該当: \(report.findings.count) 件(\(counts)\(urgent))\(merged)", "Findings: \(report.findings.count) (\(counts)\(urgent))\(merged)")
    }

    private var header: [String] {
        [say("深刻度", "SEVERITY"), "CVSS"] + (asksUrgency ? [say("悪用", "EXPLOIT")] : []) + [
            say("脆弱性", "VULNERABILITY"), say("部品", "COMPONENT"), say("版", "VERSION"), say("修正版", "FIXED IN"), say("根拠", "BECAUSE"),
            say("概要", "SUMMARY"),
        ]
    }

    private func cells(_ item: ScanReport.Item) -> [String] {
        [item.vulnerability.severity.wording[language], item.vulnerability.worst?.score.description ?? "-"]
            + (asksUrgency ? [urgency(item.vulnerability)] : []) + [
                item.vulnerability.id, Self.shortName(item.component.name), DisplayWidth.cut(item.component.version ?? "-", to: 17),
                DisplayWidth.cut(item.fixedIn.first ?? "-", to: 17), DisplayWidth.cut(because(item), to: 28), summary(item.vulnerability),
            ]
    }

    /// "Known" where a list of exploited vulnerabilities names it, else how likely EPSS says it is.
    private func urgency(_ vulnerability: VulnerabilityDigest) -> String {
        if vulnerability.exploitation != nil { return say("確認済", "known") }
        return vulnerability.epss.map { "\($0.percentText)%" } ?? "-"
    }

    private func because(_ item: ScanReport.Item) -> String {
        guard let evidence = item.evidence.first else { return "" }
        let sources = Set(item.evidence.map(\.source)).count
        let isRelative = evidence.rule == .relativeRange
        let doubt = item.confidence == .low ? say("(確度低)", " (low)") : isRelative ? say("(元のディストリビューション)", " (relative)") : ""
        return "\(item.kind.rawValue)\(doubt) \(shortRange(evidence.range))" + (sources > 1 ? say(" 他\(sources - 1)源", " +\(sources - 1) src") : "")
    }

    /// Of a range only its upper end, of a CPE only the bounds: the whole is in the JSON form.
    private func shortRange(_ range: String) -> String {
        var bounds = Substring(range)
        if range.hasPrefix("cpe:") {
            guard let space = range.firstIndex(of: " ") else { return "=" }
            bounds = range[range.index(after: space)...]
        }
        guard let comma = bounds.lastIndex(of: ",") else { return String(bounds) }
        return String(bounds[bounds.index(comma, offsetBy: 2)...])
    }

    /// Of a long name as much of its end as there is room for, which tells more than its group: `…/go-git/v5`.
    static func shortName(_ name: String) -> String {
        let room = 26
        guard DisplayWidth.of(name) > room else { return name }
        var end: Substring?
        for slash in name.indices.reversed() where name[slash] == "/" {
            guard DisplayWidth.of(String(name[slash...])) < room else { break }
            end = name[slash...]
        }
        return end.map { "…" + $0 } ?? DisplayWidth.cut(name.lastIndex(of: "/").map { "…" + name[$0...] } ?? name, to: room)
    }

    private func summary(_ vulnerability: VulnerabilityDigest) -> String {
        let own =
            language == .japanese ? vulnerability.summaryJapanese ?? vulnerability.summary : vulnerability.summary ?? vulnerability.summaryJapanese
        return own ?? ""
    }
}
