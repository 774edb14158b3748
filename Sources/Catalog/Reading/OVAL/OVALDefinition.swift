import CPE
import XMLStream

/// A definition as it is held until the tests have come.
struct OVALDefinition {
    /// The record without what it affects.
    private(set) var record: VulnerabilityRecord
    private(set) var criteria: OVALCriteria
    /// The platforms that it names, for definitions whose conditions name none.
    let platforms: [DistributionWords.Named]
    /// The products that it names by CPE (Red Hat): only for releases among these, or with their extended support, it speaks of everybody's builds. nil where it names
    /// none.
    let products: [String]?
    let line: Int

    /// - Returns: nil for definitions of other things than vulnerabilities and their updates, and for updates that mend none.
    init?(_ node: XMLNode) throws(CatalogError) {
        guard let kind = node.attribute("class"), kind == "patch" || kind == "vulnerability" else { return nil }
        let definition = node.attribute("id") ?? ""
        guard let metadata = node.child("metadata"), !definition.isEmpty else { throw .noIdentifier(line: node.line) }
        record = Self.record(metadata, kind: kind, definition: definition)
        if kind == "patch", record.upstream.isEmpty, Self.isOther(record.id) { return nil }
        line = node.line
        guard let tree = node.child("criteria").flatMap(OVALCriteria.init) else {
            throw .notMatchable(line: node.line, id: record.id, reason: .noPackage)
        }
        criteria = tree
        products = metadata.at("advisory", "affected_cpe_list").map { $0.all("cpe").compactMap(\.content) }
        platforms = (metadata.child("affected")?.all("platform") ?? []).compactMap(\.content).compactMap(DistributionWords.read)
    }

    /// The releases of `named` whose builds everybody gets, by the products that the definition names; their extended support where it is that which is meant.
    func releases(of named: [DistributionWords.Named]) -> [DistributionWords.Named] {
        guard let products else { return named }
        let found = products.compactMap { text in (try? CPE(lenient: text)).flatMap { CSAFDistribution.release($0, of: "redhat") } }
        return named.flatMap { one -> [DistributionWords.Named] in
            guard one.distribution == "redhat" else { return [one] }
            if found.contains(one.release) { return [one] }
            let extended = found.first { $0.hasPrefix(one.release + "+") }
            return extended.map { [DistributionWords.Named(distribution: one.distribution, release: $0)] } ?? []
        }
    }

    /// Lets go of what it holds.
    mutating func release() {
        record = VulnerabilityRecord(source: "", id: "")
        criteria = .nothing
    }

    /// Updates that mend other things than vulnerabilities.
    private static func isOther(_ id: String) -> Bool { ["RHBA", "RHEA", "ELBA", "ELEA"].contains { id.hasPrefix($0) } }

    private static func record(_ metadata: XMLNode, kind: String, definition: String) -> VulnerabilityRecord {
        let title = metadata.child("title")?.content ?? ""
        let references = metadata.all("reference")
        let advisory = metadata.child("advisory")
        var cves: [String] = []
        for text in references.map({ $0.attribute("ref_id") ?? "" }) + (advisory?.all("cve") ?? []).map(\.text) {
            for cve in CVEName.all(in: text) where !cves.contains(cve) { cves.append(cve) }
        }
        let id = name(title, references, cves, kind: kind) ?? definition
        var record = VulnerabilityRecord(source: OVALReader.source, id: id)
        record.hasLocalID = true
        record.aliases = [id]
        record.upstream = cves.filter { $0 != id }
        record.summary = title.isEmpty ? nil : title
        record.details = metadata.child("description")?.content
        let debian = metadata.child("debian")
        record.published = AdvisoryDate.rfc3339(advisory?.child("issued")?.attribute("date") ?? debian?.child("date")?.content)
        record.modified = AdvisoryDate.rfc3339(advisory?.child("updated")?.attribute("date")) ?? record.published
        if let word = advisory?.child("severity")?.content, word.lowercased() != "none" { record.severities.append(Severity(giver: "", value: word)) }
        takeScores(advisory?.all("cve") ?? [], cves, into: &record)
        for state in advisory?.child("affected")?.all("resolution") ?? [] {
            let components = state.all("component").compactMap(\.content).joined(separator: ", ")
            if let word = state.attribute("state") { record.notes.append(RecordNote("resolution", word + ": " + components)) }
        }
        for reference in references {
            guard let url = reference.attribute("ref_url"), !url.isEmpty, reference.attribute("source")?.uppercased() != "CVE" else { continue }
            record.references.append(Reference(kind: "ADVISORY", url: url))
        }
        return record
    }

    /// An advisory goes by the id that its title begins with, a vulnerability by its CVE id.
    private static func name(_ title: String, _ references: [XMLNode], _ cves: [String], kind: String) -> String? {
        let first = title.prefix { !$0.isWhitespace }
        let word = first.hasSuffix(":") ? String(first.dropLast()) : String(first)
        if word.contains("-"), word.contains(where: \.isNumber), kind == "patch" || word.hasPrefix("CVE-") { return word }
        if kind == "vulnerability", let cve = cves.first { return cve }
        let other = references.first { $0.attribute("source")?.uppercased() != "CVE" }?.attribute("ref_id")
        return other.flatMap { $0.isEmpty ? nil : $0 } ?? cves.first
    }

    /// Of several vulnerabilities nobody could tell whose score it is.
    private static func takeScores(_ entries: [XMLNode], _ cves: [String], into record: inout VulnerabilityRecord) {
        guard cves.count == 1, let entry = entries.first(where: { !CVEName.all(in: $0.text).isEmpty }) else { return }
        for field in ["cvss4", "cvss3", "cvss2"] {
            // The score stands before the vector.
            guard let text = entry.attribute(field), let slash = text.firstIndex(of: "/") else { continue }
            let vector = String(text[text.index(after: slash)...])
            if !vector.isEmpty { record.severities.append(Severity(giver: "", value: vector)) }
        }
        for word in (entry.attribute("cwe") ?? "").split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) where word.hasPrefix("CWE-") {
            if !record.weaknesses.contains(String(word)) { record.weaknesses.append(String(word)) }
        }
    }
}
