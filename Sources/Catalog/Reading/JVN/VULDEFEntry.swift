import CPE
import Diagnostics
import XMLStream

/// Reads one `Vulinfo` of VULDEF 3.2 (https://jvndb.jvn.jp/schema/vuldef_3.2.xsd).
enum VULDEFEntry {
    static func read(_ node: XMLNode, language: Language) throws(CatalogError) -> VulnerabilityRecord {
        guard let id = node.child("VulinfoID")?.content else { throw .noIdentifier(line: node.line) }
        let source = JVNReader.source(JVNReader.source, id: id, publisher: "", language: language)
        var record = VulnerabilityRecord(source: source, id: id)
        guard let data = node.child("VulinfoData") else { throw .badField(line: node.line, field: "VulinfoData", text: "") }
        record.setTexts(title: data.child("Title")?.content, details: data.at("VulinfoDescription", "Overview")?.content, language: language)
        record.published = data.child("DateFirstPublished")?.content ?? data.child("DatePublic")?.content
        record.modified = data.child("DateLastUpdated")?.content
        for cvss in data.child("Impact")?.all("Cvss") ?? [] {
            let severity = JVNReader.severity(cvss.child("Vector")?.content, cvss.child("Severity")?.content, giver: source)
            if let severity, !record.severities.contains(severity) { record.severities.append(severity) }
        }
        let kinds = data.at("VulinfoDescription", "Cwe")?.all("RelatedItem") ?? []
        for item in kinds + (data.child("Related")?.all("RelatedItem") ?? []) { take(related: item, into: &record) }
        for item in data.child("Affected")?.all("AffectedItem") ?? [] { take(affected: item, into: &record) }
        for (field, parts) in [("Impact", "ImpactItem"), ("Solution", "SolutionItem"), ("Exploit", "ExploitItem")] {
            for item in data.child(field)?.all(parts) ?? [] {
                for text in item.all("Description").compactMap(\.content) { record.notes.append(RecordNote(field, text)) }
            }
        }
        return record
    }

    private static func take(related item: XMLNode, into record: inout VulnerabilityRecord) {
        JVNReader.take(id: item.child("VulinfoID")?.content ?? "", into: &record)
        guard let url = item.child("URL")?.content else { return }
        record.references.append(Reference(kind: item.attribute("type") ?? item.child("Name")?.content ?? "", url: url))
    }

    /// Keeps the product as it is named. Beside a CPE the bounds that can be read are an applicability statement; what is only said in words is one too, and a question.
    ///
    /// VULDEF 3.2 lets `VersionNumber` stand or not, and has words of its own for "all versions": without it nothing is said of versions.
    private static func take(affected item: XMLNode, into record: inout VulnerabilityRecord) {
        let status = item.attribute("affectedstatus")
        let versions = item.all("VersionNumber")
        let cpes = item.all("Cpe").compactMap(\.content)
        let words = versions.map { Self.words($0) }.filter { !$0.isEmpty }
        let product = [item.child("Name")?.content, item.child("ProductName")?.content].compactMap { $0 }
        let parts = product + words + cpes.map { "(\($0))" }
        record.notes.append(RecordNote("AffectedItem", (parts + [status.map { "[\($0)]" }].compactMap { $0 }).joined(separator: " ")))
        guard status == nil || status == "vulnerable", !cpes.isEmpty else { return }
        var bounds: [JVNVersionRange] = []
        var unread: [String] = []
        for version in versions {
            if let ranges = JVNVersionRange.read(version) { bounds += ranges } else { unread.append(Self.words(version)) }
        }
        let isSilent = versions.isEmpty
        if isSilent { unread = [item.child("Description")?.content ?? ProductStatement.noVersions] }
        for name in cpes.compactMap({ try? CPE(lenient: $0) }) {
            // A version in the name itself is what is meant where nothing else is said.
            if isSilent, name.version.isLiteral {
                record.configurations.append(anyOf([CPECriterion(isVulnerable: true, name: name)]))
                continue
            }
            let whole = name.withAnyVersion
            if !bounds.isEmpty {
                record.configurations.append(
                    anyOf(bounds.map { CPECriterion(isVulnerable: true, name: whole, lower: $0.lower, upper: $0.upper) }))
            }
            guard !unread.isEmpty else { continue }
            var asked = anyOf([CPECriterion(isVulnerable: true, name: whole)])
            asked.statement = ProductStatement(
                .affectedInWords, product: product.isEmpty ? nil : product.joined(separator: " "), reason: unread.joined(separator: "; "))
            record.configurations.append(asked)
        }
    }

    private static func anyOf(_ criteria: [CPECriterion]) -> CPEConfiguration {
        CPEConfiguration(nodes: [CPEConfiguration.Node(criteria: criteria)])
    }

    private static func words(_ version: XMLNode) -> String {
        if let text = version.content { return text }
        return [version.child("RangeBegin"), version.child("RangeEnd")].compactMap { $0 }.map { end in
            [end.attribute("operator"), end.content].compactMap { $0 }.joined(separator: " ")
        }.joined(separator: ", ")
    }
}
