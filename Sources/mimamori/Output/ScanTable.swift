import CVSS
import Catalog
import Diagnostics

/// A scan report for a person at a terminal.
struct ScanTable {
    private let report: ScanReport
    private let language: Language
    private let width: Int
    private let showsAge: Bool

    /// - Parameter showsAge: whether old sources are pointed out; the sample's are as old as they are.
    init(_ report: ScanReport, language: Language, width: Int, showsAge: Bool = true) {
        self.report = report
        self.showsAge = showsAge
        self.language = language
        self.width = width
    }

    func lines() -> [String] {
        header() + findings() + ignored() + cleared() + undecided() + notLookedUp() + sources() + coverage() + age() + footer()
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    private func header() -> [String] {
        let subject = report.subject
        let product = TextTable.visible([subject.name, subject.version].filter { !$0.isEmpty }.joined(separator: " "))
        let title = product.isEmpty ? TextTable.visible(subject.file) : "\(product) (\(TextTable.visible(subject.file)))"
        return [
            say("対象: ", "Scanned: ") + title,
            say(
                "形式: \(subject.format)  部品: \(subject.components)  照合できた部品: \(report.lookedUp)  できない部品: \(report.notLookedUp.count)",
                "Format: \(subject.format)  Components: \(subject.components)  Looked up: \(report.lookedUp)  Not looked up: \(report.notLookedUp.count)"
            ),
            "",
        ]
    }

    private func findings() -> [String] {
        guard !report.findings.isEmpty else { return [say("該当する脆弱性はありませんでした。", "No vulnerability matched."), ""] }
        let counts = report.bySeverity.filter { $0.count > 0 }.map { "\($0.level.wording[language]) \($0.count)" }.joined(separator: say("、", ", "))
        let asksUrgency = report.catalog.sources.contains { $0.name == "CISA KEV" || $0.name == CatalogInfo.epssSource }
        var table = TextTable(
            header: [say("深刻度", "SEVERITY"), "CVSS"] + (asksUrgency ? [say("悪用", "EXPLOIT")] : []) + [
                say("脆弱性", "VULNERABILITY"), say("部品", "COMPONENT"), say("版", "VERSION"), say("修正版", "FIXED IN"), say("根拠", "BECAUSE"),
                say("概要", "SUMMARY"),
            ], width: width)
        let worstFirst = report.findings.enumerated().sorted { left, right in
            let levels = (left.element.vulnerability.severity, right.element.vulnerability.severity)
            guard levels.0 == levels.1 else { return levels.0 > levels.1 }
            let scores = (left.element.vulnerability.worst?.score.tenths ?? -1, right.element.vulnerability.worst?.score.tenths ?? -1)
            return scores.0 == scores.1 ? left.offset < right.offset : scores.0 > scores.1
        }
        for (_, item) in worstFirst {
            let urgency = asksUrgency ? [self.urgency(item.vulnerability)] : []
            let rating = [item.vulnerability.severity.wording[language], item.vulnerability.worst?.score.description ?? "-"]
            table.add(
                rating + urgency + [
                    item.vulnerability.id,
                    shortName(item.component.name), DisplayWidth.cut(item.component.version ?? "-", to: 17),
                    DisplayWidth.cut(item.fixedIn.first ?? "-", to: 17), DisplayWidth.cut(because(item), to: 28), summary(item.vulnerability),
                ])
        }
        return [say("該当: \(report.findings.count) 件(\(counts))", "Findings: \(report.findings.count) (\(counts))"), ""] + table.lines() + [""]
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

    /// Of a long name its end, which tells more than its group.
    private func shortName(_ name: String) -> String {
        guard DisplayWidth.of(name) > 26, let slash = name.lastIndex(of: "/") else { return DisplayWidth.cut(name, to: 26) }
        return DisplayWidth.cut("…" + name[slash...], to: 26)
    }

    private func summary(_ vulnerability: VulnerabilityDigest) -> String {
        let own =
            language == .japanese ? vulnerability.summaryJapanese ?? vulnerability.summary : vulnerability.summary ?? vulnerability.summaryJapanese
        return own ?? ""
    }

    /// What rules hide, and rules that have ended: an end that nobody notices would be a surprise.
    private func ignored() -> [String] {
        var lines: [String] = []
        if !report.ignored.isEmpty {
            lines.append(say("規則により表示しない該当: \(report.ignored.count) 件", "Findings hidden by rules: \(report.ignored.count)"))
            for entry in report.ignored.prefix(20) {
                let end = entry.rule.expires.map { say("(\($0) まで)", " (until \($0))") } ?? ""
                lines.append(TextTable.visible("  \(entry.item.vulnerability.id)  \(entry.item.component.name): \(entry.rule.reason)") + end)
            }
        }
        for rule in report.expired {
            let words = say(
                "期限切れの規則(\(rule.expires ?? "")まで)のため再び表示: \(rule.vulnerability) (\(rule.file) の\(rule.number)番目)",
                "Shown again, since the rule ended on \(rule.expires ?? ""): \(rule.vulnerability) (rule \(rule.number) of \(rule.file))")
            lines.append(TextTable.visible(words))
        }
        if !report.unusedRules.isEmpty {
            lines.append(say("どの該当にも当たらない規則: \(report.unusedRules.count) 件", "Rules that no finding is about: \(report.unusedRules.count)"))
        }
        let foreign = report.unapplied.filter { $0.reason == .productNotInSBOM }
        if !foreign.isEmpty {
            let names = TextTable.visible(foreign.prefix(3).map(\.product).joined(separator: ", "))
            lines.append(
                say(
                    "SBOMにない製品についてのVEXの記述: \(foreign.count) 件(\(names) など)",
                    "VEX statements about products not in the SBOM: \(foreign.count) (\(names))"))
        }
        return lines.isEmpty ? [] : lines + [""]
    }

    private func cleared() -> [String] {
        guard !report.cleared.isEmpty else { return [] }
        var lines = [
            say(
                "発行者が影響なしとするもの: \(report.cleared.count) 件",
                "Not affected by their publishers' statements: \(report.cleared.count)")
        ]
        // A publisher may list every part of a product that a flaw is not in; what somebody else calls affected is what one wants to see.
        let disputed = report.cleared.filter { !$0.against.isEmpty } + report.cleared.filter(\.against.isEmpty)
        for entry in disputed.prefix(20) {
            guard let statement = entry.statements.first else { continue }
            let component = [entry.component.name, entry.component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
            let reason = [statement.status.wording[language], statement.reason].compactMap { $0 }.joined(separator: ": ")
            let against = entry.against.isEmpty ? "" : say("(\(entry.against[0].source) は該当とする)", " (\(entry.against[0].source) calls it affected)")
            lines.append(TextTable.visible("  \(entry.vulnerability.id)  \(component): \(reason) [\(statement.evidence.source)]" + against))
        }
        if report.cleared.count > 20 {
            lines.append(
                say("  ほか \(report.cleared.count - 20) 件(--format json で全件)", "  and \(report.cleared.count - 20) more (all with --format json)"))
        }
        return lines + [""]
    }

    private func undecided() -> [String] { QuestionList(report.undecided, language: language).lines() }

    private func notLookedUp() -> [String] {
        guard !report.notLookedUp.isEmpty else { return [] }
        var groups: [String: [String]] = [:]
        for gap in report.notLookedUp {
            let reason = gap.reasons.map { $0.wording[language] }.joined(separator: " ")
            groups[reason, default: []].append(
                TextTable.visible([gap.component.name, gap.component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")))
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

    /// Packages that may be known under another name than theirs.
    private func sources() -> [String] {
        guard report.withoutSource > 0 else { return [] }
        return [
            say(
                "ビルド元(ソースパッケージ)がSBOMに書かれていないパッケージ: \(report.withoutSource) 件。ディストリビューションの情報はソースパッケージの名前で書かれているため、名前が違うものは見つかりません。",
                "Packages of which the SBOM does not say what they were built from: \(report.withoutSource). The distribution's data name source packages; those called "
                    + "otherwise were not found."), "",
        ]
    }

    /// Where the look-ups stand on thin ground: an ecosystem of which the catalogue has only a few packages.
    private func coverage() -> [String] {
        let thin = report.coverage.filter { $0.packages < CatalogInfo.thin && $0.components > 0 }
        guard !thin.isEmpty else { return [] }
        let list = thin.map { entry in
            say(
                "\(entry.scope)(部品 \(entry.components)、カタログのパッケージ \(entry.packages))",
                "\(entry.scope) (components \(entry.components), packages in the catalogue \(entry.packages))")
        }
        return [
            say("カタログの情報が少ないもの(該当なしは安全を意味しません): ", "Thin in the catalogue (no match does not mean safe): ")
                + list.joined(separator: say("、", ", ")), "",
        ]
    }

    /// Sources that have not changed for long: what became known since is not in the catalogue.
    private func age() -> [String] {
        let old = showsAge ? report.catalog.oldSources(at: report.time) : []
        guard !old.isEmpty else { return [] }
        let list = old.map { TextTable.visible($0.name) + say("(\($0.days) 日前)", " (\($0.days) days)") }.joined(separator: say("、", ", "))
        return [say("更新の古い情報源(その後の脆弱性は分かりません): ", "Old sources (what became known since is not in them): ") + list, ""]
    }

    private func footer() -> [String] {
        let sources = report.catalog.sources.map { "\($0.name) \($0.newest.isEmpty ? "?" : String($0.newest.prefix(10)))" }.joined(separator: "、")
        return [
            say(
                "カタログ: 脆弱性 \(report.catalog.vulnerabilities) 件、作成 \(report.catalog.created)。情報源と最新の更新: \(sources)",
                "Catalogue: \(report.catalog.vulnerabilities) vulnerabilities, written \(report.catalog.created). Sources and their latest change: \(sources.replacing("、", with: ", "))"
            )
        ]
    }
}
