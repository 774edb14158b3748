import JSONStream
import PackageURL
import Versions

/// Reads global advisories as GitHub's REST API gives them (`GET /advisories`, one object or an array of them); the repository github/advisory-database is OSV.
enum GitHubAdvisoryReader {
    /// Source name of its records.
    static let source = "GitHub"

    /// Is this an advisory of the API?
    static func isAdvisory(_ keys: [String]) -> Bool { keys.contains("ghsa_id") }

    /// Reads one advisory; nil where it has no id.
    ///
    /// - Throws: `JSONError`; ``CatalogError/badField(line:field:text:)`` for a range that cannot be read.
    static func read(_ json: inout JSONReader, line: Int) throws -> VulnerabilityRecord? {
        let value = try json.value()
        guard let id = value["ghsa_id"]?.stringValue, !id.isEmpty else { return nil }
        var record = VulnerabilityRecord(source: source, id: id)
        if let cve = value["cve_id"]?.stringValue { record.aliases = [cve] }
        record.summary = value["summary"]?.stringValue
        record.details = value["description"]?.stringValue
        record.published = value["published_at"]?.stringValue
        record.modified = value["updated_at"]?.stringValue
        record.withdrawn = value["withdrawn_at"]?.stringValue
        record.references = (value["references"]?.texts ?? []).map { Reference(kind: "", url: $0) }
        record.weaknesses = (value["cwes"]?.elements ?? []).compactMap { $0["cwe_id"]?.stringValue }
        for scores in [value["cvss_severities"]?["cvss_v4"], value["cvss_severities"]?["cvss_v3"], value["cvss"]] {
            guard let vector = scores?["vector_string"]?.stringValue else { continue }
            let severity = Severity(giver: source, value: vector)
            if !record.severities.contains(severity) { record.severities.append(severity) }
        }
        if let word = value["severity"]?.stringValue { record.severities.append(Severity(giver: source, value: word)) }
        for entry in value["vulnerabilities"]?.elements ?? [] {
            if let package = try package(entry, line) { record.affected.append(package) }
        }
        return record
    }

    private static func package(_ entry: JSONValue, _ line: Int) throws(CatalogError) -> AffectedPackage? {
        guard let name = entry["package"]?["name"]?.stringValue, let ecosystem = entry["package"]?["ecosystem"]?.stringValue else { return nil }
        guard let known = ecosystems[ecosystem.lowercased()].flatMap({ Ecosystem.named($0)?.ecosystem }), let key = known.key(name) else {
            return AffectedPackage(package: PackageKey(type: "?" + ecosystem.lowercased(), namespace: "", name: name))
        }
        var package = AffectedPackage(package: key)
        package.scheme = known.scheme
        let text = TextTrim.of(entry["vulnerable_version_range"]?.stringValue ?? "")
        // The schema of the API lets it be null: which versions are affected is not stated then, and that is not "all".
        guard !text.isEmpty else {
            package.ranges = [VersionRangeEvents(scheme: known.scheme, events: [VersionEvent(.introduced, "0")])]
            package.statement = ProductStatement(.affectedInWords, reason: ProductStatement.noVersions)
            return package
        }
        do {
            package.ranges = [VersionRangeEvents(try VERS(native: text, scheme: known.scheme), scheme: known.scheme)]
        } catch {
            throw .badField(line: line, field: "vulnerable_version_range", text: text)
        }
        return package
    }

    /// GitHub's names of ecosystems, as OSV calls them.
    private static let ecosystems = [
        "actions": "GitHub Actions", "composer": "Packagist", "erlang": "Hex", "go": "Go", "maven": "Maven", "npm": "npm", "nuget": "NuGet",
        "pip": "PyPI", "pub": "Pub", "rubygems": "RubyGems", "rust": "crates.io", "swift": "SwiftURL",
    ]
}
