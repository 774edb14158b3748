import CPE
import CVSS
import Catalog
import Diagnostics
import JSONStream
import PackageURL

/// Everything that a catalogue has of some vulnerabilities, record by record.
struct LookupReport {
    private let subject: String
    let catalog: CatalogInfo
    private let lifecycles: [ProductLifecycle]
    /// The EPSS score of a CVE that the catalogue has no record of.
    private let score: EPSSScore?
    /// The packages that were asked for; empty where the question was another.
    private let packages: [PackageKey]
    private let found: [(digest: VulnerabilityDigest, records: [VulnerabilityRecord])]

    init(
        _ subject: String, _ groups: [VulnerabilityGroup], _ catalog: Catalog, lifecycles: [ProductLifecycle] = [], score: EPSSScore? = nil
    ) throws(CatalogError) {
        self.subject = subject
        self.score = score
        packages =
            (try? PackageURL(parsing: subject, strictness: .syntax)).map { PackageIdentity($0, componentVersion: nil, system: nil).allKeys } ?? []
        self.lifecycles = lifecycles
        self.catalog = catalog.info
        var found: [(VulnerabilityDigest, [VulnerabilityRecord])] = []
        for group in groups {
            var records: [VulnerabilityRecord] = []
            for number in group.records { records.append(try catalog.record(number)) }
            found.append((try VulnerabilityDigest(group, in: catalog), records))
        }
        self.found = found
    }

    /// How old the sources are that the answer comes from; of an answer that there is nothing, all of them.
    static func ages(_ catalog: CatalogInfo, of groups: [VulnerabilityGroup], in opened: Catalog, _ language: Language) throws(CatalogError)
        -> [String]
    {
        var names: Set<String> = []
        for group in groups { for number in group.records { names.insert(try opened.record(number).source) } }
        return catalog.sources.filter { names.isEmpty || names.contains($0.name) }.map { source in
            let newest = source.newest.isEmpty ? "?" : source.newest
            return TextTable.visible(
                language == .japanese
                    ? "情報源 \(source.name): 最新の更新 \(newest)、取り込み \(source.imported)"
                    : "Source \(source.name): latest change \(newest), imported \(source.imported)")
        }
    }

    func lines(_ language: Language) -> [String] { found.flatMap { lines($0.digest, $0.records, language) }.map(TextTable.visible) }

    private func lines(_ digest: VulnerabilityDigest, _ records: [VulnerabilityRecord], _ language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var lines = ["\(digest.id)  \(digest.severity.wording[language])"]
        if !digest.aliases.isEmpty { lines.append(say("  別名: ", "  Also: ") + digest.aliases.joined(separator: ", ")) }
        if !digest.conflicts.isEmpty { lines.append(say("  別の脆弱性として扱うもの: ", "  Kept apart: ") + digest.conflicts.joined(separator: ", ")) }
        if let summary = language == .japanese ? digest.summaryJapanese ?? digest.summary : digest.summary ?? digest.summaryJapanese {
            lines.append("  " + summary)
        }
        if !digest.weaknesses.isEmpty { lines.append(say("  弱点: ", "  Weaknesses: ") + digest.weaknesses.joined(separator: ", ")) }
        for rating in digest.ratings { lines.append("  CVSS \(rating.version) \(rating.score) \(rating.vector) (\(rating.source))") }
        lines += urgency(digest, language)
        for record in records {
            lines.append(
                "  [\(record.source)] \(record.id) \(record.modified ?? "")" + (record.withdrawn == nil ? "" : say(" 取り下げ済み", " withdrawn")))
            // Some advisories name a thousand products; all of them are in the JSON form.
            // Of an advisory about many packages whoever asks for one wants that one.
            let own = record.affected.filter { packages.contains($0.package) }
            let shown = own.isEmpty ? record.affected : own
            for affected in shown.prefix(40) {
                let release = affected.release.isEmpty ? "" : " (\(affected.release))"
                lines.append("    pkg:\(affected.package.text)\(release): \(Self.words(affected))" + Self.words(affected.statement, language))
            }
            for configuration in record.configurations.prefix(40) {
                lines.append("    " + Self.words(configuration) + Self.words(configuration.statement, language))
            }
            let left = record.affected.count - min(40, shown.count) + max(0, record.configurations.count - 40)
            if left > 0 { lines.append(say("    ほか \(left) 件(--format json で全件)", "    and \(left) more (all with --format json)")) }
            for note in record.notes { lines.append("    \(note.field): \(Self.oneLine(note.text))") }
            for reference in record.references.prefix(8) { lines.append("    \(reference.url)") }
        }
        return lines + [""]
    }

    /// What is known of its exploitation.
    private func urgency(_ digest: VulnerabilityDigest, _ language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var lines: [String] = []
        if let known = digest.exploitation {
            lines.append(
                say("  悪用が確認されています(CISA KEV、\(known.added)掲載", "  Known to be exploited (CISA KEV, listed \(known.added)")
                    + (known.ransomware ? say("、ランサムウェアで使用", ", used by ransomware") : "") + say(")", ")"))
        }
        if let epss = digest.epss {
            lines.append(say("  EPSS \(epss.text)(パーセンタイル \(epss.percentileText))", "  EPSS \(epss.text) (percentile \(epss.percentileText))"))
        }
        for decision in digest.decisions {
            let points = decision.points.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
            lines.append("  SSVC \(points) (\(decision.giver))")
        }
        return lines
    }

    /// What is stated of the product, with the reason.
    private static func words(_ statement: ProductStatement, _ language: Language) -> String {
        guard !statement.isPlain else { return "" }
        let parts = [statement.status.wording[language], statement.reason].compactMap { $0 }.joined(separator: ": ")
        return "  [\(parts)]" + (statement.platform.map { " / \($0.name)" } ?? "")
    }

    /// The beginning of a text on one line.
    private static func oneLine(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 300 ? line.prefix(300) + "…" : line
    }

    static func words(_ affected: AffectedPackage) -> String {
        var parts = affected.ranges.map { range in
            range.events.isEmpty
                ? "-"
                : range.events.map { event in
                    switch event.kind {
                    case .introduced: ">= \(event.version)"
                    case .introducedAfter: "> \(event.version)"
                    case .fixed: "< \(event.version)"
                    case .lastAffected: "<= \(event.version)"
                    case .limit: "limit \(event.version)"
                    }
                }.joined(separator: ", ")
        }
        if !affected.versions.isEmpty {
            let shown = affected.versions.prefix(8).joined(separator: ", ")
            parts.append(affected.versions.count > 8 ? "= \(shown), … (\(affected.versions.count))" : "= \(shown)")
        }
        if affected.gitRanges > 0 { parts.append("git (\(affected.gitRanges))") }
        return parts.isEmpty ? "?" : parts.joined(separator: " | ")
    }

    private static func words(_ configuration: CPEConfiguration) -> String {
        let nodes = configuration.nodes.map { node in
            let criteria = node.criteria.map { criterion in
                let bounds = [
                    criterion.lower.map { ($0.isIncluded ? ">= " : "> ") + $0.version },
                    criterion.upper.map { ($0.isIncluded ? "<= " : "< ") + $0.version },
                ].compactMap { $0 }.joined(separator: ", ")
                return (criterion.isVulnerable ? "" : "on ") + criterion.name.formattedString + (bounds.isEmpty ? "" : " " + bounds)
            }
            return (node.negated ? "not " : "") + "(" + criteria.joined(separator: node.joined == .and ? " and " : " or ") + ")"
        }
        return (configuration.negated ? "not " : "") + nodes.joined(separator: configuration.joined == .and ? " and " : " or ")
    }

    func json() -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", "mimamori.catalog-lookup/1")
        json.member("subject", subject)
        json.key("catalog")
        json.beginObject()
        json.member("created", catalog.created)
        json.key("sources")
        json.beginArray()
        for source in catalog.sources {
            json.beginObject()
            json.member("name", source.name)
            json.member("newest", source.newest)
            json.member("imported", source.imported)
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.key("vulnerabilities")
        json.beginArray()
        for (digest, records) in found { write(digest, records, &json) }
        json.endArray()
        json.key("lifecycles")
        json.beginArray()
        for lifecycle in lifecycles { LifecycleReport(lifecycle).write(to: &json) }
        json.endArray()
        if let score {
            json.key("epss")
            score.write(to: &json)
        }
        json.endObject()
        json.newline()
        return json.take()
    }
}
