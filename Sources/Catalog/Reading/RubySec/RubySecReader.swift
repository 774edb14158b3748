import JSONStream
import Versions

/// Reads advisories of the Ruby Advisory Database (https://github.com/rubysec/ruby-advisory-db, README "YAML Schema").
enum RubySecReader {
    /// Source name of its records.
    static let source = "RubySec"

    /// Is this how an advisory looks? One is about a gem, or about an implementation of Ruby itself.
    static func isAdvisory(_ keys: [String]) -> Bool {
        (keys.contains("gem") || keys.contains("engine") || keys.contains("library")) && keys.contains("title")
    }

    /// Reads one advisory.
    ///
    /// - Throws: `JSONError`, ``CatalogError``.
    static func read(_ json: inout JSONReader) throws -> VulnerabilityRecord? {
        let value = try json.value()
        let ids = ids(value)
        let gem = value["gem"]?.scalarText
        guard let id = ids.first, let package = gem ?? value["engine"]?.scalarText ?? value["library"]?.scalarText else { return nil }
        // The database has a file for each gem that a flaw is in: the flaw's own id names several of them.
        var record = VulnerabilityRecord(source: source, id: package + "/" + id)
        record.hasLocalID = true
        record.aliases = ids
        record.summary = value["title"]?.scalarText.map { TextTrim.of($0) }
        record.details = value["description"]?.scalarText.map { TextTrim.of($0) }
        record.published = value["date"]?.scalarText
        record.withdrawn = value["withdrawn"]?.scalarText
        record.references = references(value)
        (record.severities, record.notes) = scores(value)
        for field in ["framework", "platform", "notes"] {
            if let text = value[field]?.scalarText { record.notes.append(RecordNote(field, TextTrim.of(text))) }
        }
        let ranges = try AdvisoryRanges.affected(value, patched: "patched_versions", unaffected: "unaffected_versions", scheme: .gem)
        // What a Ruby interpreter is has no purl of its own: kept, never matched.
        let key = gem.flatMap { Ecosystem.named("RubyGems")?.ecosystem.key($0) } ?? PackageKey(type: "?ruby engine", namespace: "", name: package)
        var affected = AffectedPackage(package: key)
        affected.scheme = .gem
        affected.ranges = [ranges]
        record.affected = [affected]
        return record
    }

    /// The ids as the rest of the world writes them, the CVE first.
    private static func ids(_ value: JSONValue) -> [String] {
        let own = [("cve", "CVE-"), ("ghsa", "GHSA-"), ("osvdb", "OSVDB-")].compactMap { field, prefix in
            value[field]?.scalarText.map { $0.hasPrefix(prefix) ? $0 : prefix + $0 }
        }
        return own.filter { !$0.hasSuffix("-") }
    }

    private static func references(_ value: JSONValue) -> [Reference] {
        var urls = value["url"]?.texts ?? []
        for url in value["related"]?["url"]?.texts ?? [] where !urls.contains(url) { urls.append(url) }
        return urls.map { Reference(kind: "", url: $0) }
    }

    /// The database gives scores without their vectors: the word of the newest one rates the flaw, the numbers are kept as they are.
    private static func scores(_ value: JSONValue) -> ([Severity], [RecordNote]) {
        var severities: [Severity] = []
        var notes: [RecordNote] = []
        for field in ["cvss_v4", "cvss_v3", "cvss_v2"] {
            guard let text = value[field]?.scalarText, let score = Double(text), (0...10).contains(score) else { continue }
            notes.append(RecordNote(field, text))
            if severities.isEmpty { severities.append(Severity(giver: source, value: word(score, isSecond: field == "cvss_v2"))) }
        }
        return (severities, notes)
    }

    /// Qualitative severity rating scale of CVSS 3.x and 4.0; for 2.0 that of NVD.
    private static func word(_ score: Double, isSecond: Bool) -> String {
        if isSecond { return score < 4 ? "low" : score < 7 ? "medium" : "high" }
        return score == 0 ? "none" : score < 4 ? "low" : score < 7 ? "medium" : score < 9 ? "high" : "critical"
    }
}
