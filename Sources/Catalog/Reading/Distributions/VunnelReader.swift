import JSONStream
import PackageURL
import Versions

/// Reads records as Anchore's vunnel keeps what it fetches from providers: an envelope with the provider's record in `item`, either in the provider's own form or
/// in one of vunnel's (https://github.com/anchore/vunnel, schema/vulnerability).
enum VunnelReader {
    /// Source names of its records begin with this; the distribution or database follows.
    static let source = "vunnel"

    /// Is this an envelope?
    static func isEnvelope(_ keys: [String]) -> Bool { keys.contains("item") && keys.contains("identifier") }

    /// Is this an item in vunnel's own form for distributions or for GitHub's advisories?
    static func isItem(_ keys: [String]) -> Bool { keys.contains("Vulnerability") }

    /// Reads such an item.
    ///
    /// - Throws: `JSONError`, ``CatalogError``.
    static func read(_ json: inout JSONReader, line: Int) throws -> VulnerabilityRecord? {
        let value = try json.value()
        if let advisory = value["Advisory"] { return try advisoryRecord(advisory, line) }
        return try value["Vulnerability"].flatMap { try distributionRecord($0, line) }
    }

    /// Schema `os`: a flaw, or a distribution's advisory, in one release.
    private static func distributionRecord(_ value: JSONValue, _ line: Int) throws(CatalogError) -> VulnerabilityRecord? {
        guard let name = value["Name"]?.stringValue, let space = value["NamespaceName"]?.stringValue else { return nil }
        let (distribution, release) = parts(space)
        var record = VulnerabilityRecord(source: source + "/" + distribution, id: space + "/" + name)
        record.hasLocalID = true
        record.aliases = [name]
        for cve in value["Metadata"]?["CVE"]?.elements ?? [] {
            if let id = cve["Name"]?.stringValue, !record.aliases.contains(id) { record.aliases.append(id) }
        }
        record.details = value["Description"]?.stringValue.flatMap { $0.isEmpty ? nil : $0 }
        record.published = value["Metadata"]?["Issued"]?.stringValue
        if let link = value["Link"]?.stringValue { record.references = [Reference(kind: "ADVISORY", url: link)] }
        for score in value["CVSS"]?.elements ?? [] {
            if let vector = score["vector_string"]?.stringValue { record.severities.append(Severity(giver: record.source, value: vector)) }
        }
        if let word = value["Severity"]?.stringValue, word != "Unknown" { record.severities.append(Severity(giver: record.source, value: word)) }
        for fix in value["FixedIn"]?.elements ?? [] {
            if let package = try package(fix, distribution, release, line) { record.affected.append(package) }
        }
        return record
    }

    private static func package(_ fix: JSONValue, _ distribution: String, _ release: String, _ line: Int) throws(CatalogError) -> AffectedPackage? {
        guard let name = fix["Name"]?.stringValue else { return nil }
        let version = fix["Version"]?.stringValue ?? ""
        let fixed = version.isEmpty || version == "None" ? nil : version
        var package = DistributionPackage.affected(name, distribution, release: release, fixed: fixed)
        if let text = fix["VulnerableRange"]?.stringValue, !text.isEmpty, let scheme = package.scheme {
            do {
                package.ranges = [VersionRangeEvents(try VERS(native: text, scheme: scheme), scheme: scheme)]
            } catch {
                throw .badField(line: line, field: "VulnerableRange", text: text)
            }
        }
        // The same package comes in several streams, each with its own fixes; which of them is installed, its version does not say.
        if let module = fix["Module"]?.stringValue, !module.isEmpty {
            package.statement = ProductStatement(.affected, product: name, platform: ProductStatement.Platform(name: "module " + module))
        }
        return package
    }

    /// `rhel:9` is release 9 of `redhat`.
    private static func parts(_ space: String) -> (distribution: String, release: String) {
        let colon = space.firstIndex(of: ":") ?? space.endIndex
        let release = colon == space.endIndex ? "" : String(space[space.index(after: colon)...])
        return (OperatingSystem.canonicalName(String(space[..<colon])), release == "rolling" ? "" : release)
    }

    /// Schema `github-security-advisory`.
    private static func advisoryRecord(_ value: JSONValue, _ line: Int) throws(CatalogError) -> VulnerabilityRecord? {
        guard let id = value["ghsaId"]?.stringValue else { return nil }
        let space = value["namespace"]?.stringValue ?? "github"
        var record = VulnerabilityRecord(source: source + "/github", id: space + "/" + id)
        record.hasLocalID = true
        record.aliases = [id] + (value["CVE"]?.texts ?? []).filter { $0 != id }
        record.summary = value["Summary"]?.stringValue
        record.published = value["published"]?.stringValue
        record.modified = value["updated"]?.stringValue
        record.withdrawn = value["withdrawn"]?.stringValue
        record.references = (value["references"]?.elements ?? []).compactMap { $0["url"]?.stringValue }.map { Reference(kind: "", url: $0) }
        for score in value["cvss_severities"]?.elements ?? [] {
            if let vector = score["vector"]?.stringValue { record.severities.append(Severity(giver: record.source, value: vector)) }
        }
        if let word = value["Severity"]?.stringValue { record.severities.append(Severity(giver: record.source, value: word)) }
        for fix in value["FixedIn"]?.elements ?? [] {
            guard let name = fix["name"]?.stringValue, let ecosystem = fix["ecosystem"]?.stringValue else { continue }
            record.affected.append(try advisoryPackage(name, ecosystem, fix["range"]?.stringValue ?? "", line))
        }
        return record
    }

    private static func advisoryPackage(_ name: String, _ ecosystem: String, _ range: String, _ line: Int) throws(CatalogError) -> AffectedPackage {
        let known = ecosystems[ecosystem.lowercased()].flatMap { Ecosystem.named($0)?.ecosystem }
        guard let known, let key = known.key(name) else {
            return AffectedPackage(package: PackageKey(type: "?" + ecosystem.lowercased(), namespace: "", name: name))
        }
        var package = AffectedPackage(package: key)
        package.scheme = known.scheme
        do {
            package.ranges = [VersionRangeEvents(try VERS(native: range, scheme: known.scheme), scheme: known.scheme)]
        } catch {
            throw .badField(line: line, field: "range", text: range)
        }
        return package
    }

    /// vunnel's names for ecosystems, as OSV calls them.
    private static let ecosystems = [
        "composer": "Packagist", "dart": "Pub", "gem": "RubyGems", "github-action": "GitHub Actions", "go": "Go", "java": "Maven", "npm": "npm",
        "nuget": "NuGet", "python": "PyPI", "rust": "crates.io", "swift": "SwiftURL",
    ]
}
