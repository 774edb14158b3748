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
        let stated = StatementList(report, language: language).lines()
        return header() + findings() + withdrawn() + ignored() + stated + cleared() + undecided() + notLookedUp() + sources() + coverage() + age()
            + footer()
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    private func header() -> [String] {
        let subject = report.subject
        let product = TextTable.visible([subject.name, subject.version].filter { !$0.isEmpty }.joined(separator: " "))
        let open = report.undecided.isEmpty ? "" : say("  要判断: \(report.undecided.count)", "  To be judged: \(report.undecided.count)")
        let title = product.isEmpty ? TextTable.visible(subject.file) : "\(product) (\(TextTable.visible(subject.file)))"
        return [
            say("対象: ", "Scanned: ") + title,
            say(
                "形式: \(subject.format)  部品: \(subject.components)  照合できた部品: \(report.lookedUp)  できない部品: \(report.notLookedUp.count)",
                "Format: \(subject.format)  Components: \(subject.components)  Looked up: \(report.lookedUp)  Not looked up: \(report.notLookedUp.count)"
            ) + open,
            "",
        ]
    }

    private func findings() -> [String] {
        report.findings.isEmpty ? [nothingFound(), ""] : FindingRows(report, language: language, width: width).lines() + [""]
    }

    /// Nothing found is good news only where something was looked for.
    private func nothingFound() -> String {
        if report.subject.components == 0 { return say("SBOMに部品がないため、何も照合していません。", "The SBOM lists no components: nothing was looked up.") }
        if report.lookedUp == 0 {
            return say("照合できた部品がないため、該当の有無は分かりません。", "No component could be looked up: whether any is affected is not known.")
        }
        return say("該当する脆弱性はありませんでした。", "No vulnerability matched.")
    }

    /// Ids that their own source has taken back, while other records still call something affected: whoever looks the id up finds nothing.
    private func withdrawn() -> [String] {
        var seen: Set<String> = []
        let flaws = report.findings.map(\.vulnerability).filter { !$0.withdrawn.isEmpty && seen.insert($0.id).inserted }
        guard !flaws.isEmpty else { return [] }
        let lines = flaws.prefix(20).map { flaw in
            let standing = flaw.records.filter { !flaw.withdrawn.contains($0) }.joined(separator: ", ")
            return TextTable.visible(
                say(
                    "取り下げられた記録がある脆弱性: \(flaw.id)(取り下げ: \(flaw.withdrawn.joined(separator: ", "))。残る記録: \(standing))",
                    "Withdrawn or rejected by a source: \(flaw.id) (\(flaw.withdrawn.joined(separator: ", ")); still standing: \(standing))"))
        }
        return lines + [""]
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

    private func undecided() -> [String] { QuestionList(report.undecided, language: language, width: width).lines() }

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
        // What most components have in common first.
        for (reason, names) in groups.sorted(by: { ($1.value.count, $0.key) < ($0.value.count, $1.key) }) {
            lines.append("  \(TextTable.visible(reason))" + (names.count > 1 ? say(" (\(names.count) 件)", " (\(names.count))") : ""))
            lines += WrappedList.lines(WrappedList.counted(names), indent: 4, width: width)
        }
        return lines + [""]
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
            // A distribution whose release the SBOM does not say has an empty one.
            let scope = entry.scope.last == "/" ? String(entry.scope.dropLast()) : entry.scope
            return say(
                "\(scope)(部品 \(entry.components)、カタログのパッケージ \(entry.packages))",
                "\(scope) (components \(entry.components), packages in the catalogue \(entry.packages))")
        }
        return listed(say("カタログの情報が少ないもの(該当なしは安全を意味しません)", "Thin in the catalogue (no match does not mean safe)"), list) + [""]
    }

    /// Sources that have not changed for long: what became known since is not in the catalogue.
    private func age() -> [String] {
        let old = showsAge ? report.catalog.oldSources(at: report.time) : []
        guard !old.isEmpty else { return [] }
        let list = old.map { TextTable.visible($0.name) + say("(\($0.days) 日前)", " (\($0.days) days)") }
        return listed(say("更新の古い情報源(その後の脆弱性は分かりません)", "Old sources (what became known since is not in them)"), list) + [""]
    }

    private func footer() -> [String] {
        let sources = report.catalog.sources.map { "\(TextTable.visible($0.name)) \($0.newest.isEmpty ? "?" : String($0.newest.prefix(10)))" }
        return listed(
            say(
                "カタログ: 脆弱性 \(report.catalog.vulnerabilities) 件、作成 \(report.catalog.created)。情報源と最新の更新",
                "Catalogue: \(report.catalog.vulnerabilities) vulnerabilities, written \(report.catalog.created). Sources and their latest change"),
            sources)
    }

    /// Entries behind what they are, or below it where they do not fit into the line.
    private func listed(_ title: String, _ entries: [String]) -> [String] {
        let line = title + ": " + entries.joined(separator: say("、", ", "))
        return DisplayWidth.of(line) <= width ? [line] : [title + ":"] + WrappedList.lines(entries, indent: 4, width: width)
    }
}
