import CPE
import PackageURL
import Versions

/// The packages that an element of `affected` in a CVE record names: by purl (`packageURL`, CVE JSON record format 5.2), or by their name in a collection
/// (`collectionURL`, `packageName`).
enum CVEPackages {
    /// Statements about them; none where nothing names a package that can be looked up.
    static func statements(_ entry: CVEAffectedReader.Entry) -> [AffectedPackage] {
        if let text = entry.purl, let purl = try? PackageURL(parsing: text, strictness: .syntax) {
            return statements(PackageKey(purl), VersionScheme.named(purl.type), entry)
        }
        guard let name = entry.package, !name.isEmpty else { return [] }
        if let ecosystem = entry.collection.flatMap(ecosystem), let key = ecosystem.key(name) {
            return statements(key, ecosystem.scheme, entry)
        }
        return entry.names.flatMap { system -> [AffectedPackage] in
            guard let release = CSAFDistribution.release(system, of: "redhat") else { return [] }
            return ofRedHat(name, release, entry)
        }
    }

    /// Whether the name is that of the operating system of which the entry's package is a part.
    static func isSystem(_ name: CPE, of entry: CVEAffectedReader.Entry) -> Bool {
        entry.package?.isEmpty == false && CSAFDistribution.release(name, of: "redhat") != nil
    }

    /// Red Hat names source packages, those of modules as `nodejs:16/nodejs`.
    private static func ofRedHat(_ name: String, _ release: String, _ entry: CVEAffectedReader.Entry) -> [AffectedPackage] {
        let parts = name.split(separator: "/")
        guard let last = parts.last, let key = Ecosystem.named("Red Hat")?.ecosystem.key(String(last)),
            var own = statement(key, .rpm, entry)
        else { return [] }
        own.release = release
        if parts.count > 1 { own.statement.platform = ProductStatement.Platform(name: "module " + parts[0]) }
        var built = own
        built.package = key.ofSource
        return [own, built]
    }

    private static func statements(_ key: PackageKey, _ scheme: VersionScheme?, _ entry: CVEAffectedReader.Entry) -> [AffectedPackage] {
        [statement(key, scheme, entry), question(key, scheme ?? .generic, entry)].compactMap { $0 }
    }

    /// What the entry says of a package's versions in words; nil where it says nothing so.
    static func question(_ key: PackageKey, _ scheme: VersionScheme, _ entry: CVEAffectedReader.Entry) -> AffectedPackage? {
        let isAffected = entry.defaultStatus == "affected"
        let told = entry.versions.filter { $0.status == (isAffected ? "unaffected" : "affected") }
        guard let words = CVEVersionRange.words(told) else { return nil }
        var package = AffectedPackage(package: key)
        package.scheme = scheme
        package.statement = ProductStatement(.affectedInWords, product: entry.product, reason: isAffected ? "≠ " + words : words)
        if isAffected {
            package.ranges = [all(but: told.filter { $0.isReadable }, scheme)]
        } else {
            package.ranges = told.filter { $0.words != nil }.map { VersionRangeEvents(scheme: scheme, events: $0.events) }
        }
        return package
    }

    /// What the entry says of a package; nil where it says nothing that can be held against a version.
    static func statement(_ key: PackageKey, _ scheme: VersionScheme?, _ entry: CVEAffectedReader.Entry) -> AffectedPackage? {
        var package = AffectedPackage(package: key)
        let scheme = scheme ?? .generic
        package.scheme = scheme
        package.statement = ProductStatement(.affected, product: entry.product)
        let known = entry.versions.filter(\.isReadable)
        let affected = known.filter { $0.status == "affected" }
        if entry.defaultStatus == "affected" {
            guard let unaffected = CVEVersionRange.atMost(entry.versions.filter { $0.status == "unaffected" }) else { return nil }
            package.ranges = [all(but: unaffected, scheme)]
        } else if !affected.isEmpty {
            package.versions = affected.compactMap(\.single)
            package.ranges = affected.filter { $0.single == nil }.map { VersionRangeEvents(scheme: scheme, events: $0.events) }
        } else if entry.defaultStatus == "unaffected", entry.versions.isEmpty {
            package.statement.status = .notAffected
            package.ranges = [all(but: [], scheme)]
        } else {
            return nil
        }
        return package
    }

    private static func all(but ranges: [CVEVersionRange], _ scheme: VersionScheme) -> VersionRangeEvents {
        var events = [VersionEvent(.introduced, "0")]
        for range in ranges {
            guard let lower = range.lower?.version ?? range.single else {
                // Unaffected from the beginning.
                if let upper = range.upper { events[0] = VersionEvent(upper.isIncluded ? .introducedAfter : .introduced, upper.version) }
                continue
            }
            events.append(VersionEvent(.fixed, lower))
            if let upper = range.upper {
                events.append(VersionEvent(upper.isIncluded ? .introducedAfter : .introduced, upper.version))
            } else if range.single != nil {
                events.append(VersionEvent(.introducedAfter, lower))
            }
        }
        return VersionRangeEvents(scheme: scheme, events: VersionEvent.sorted(events, scheme: scheme))
    }

    /// The ecosystem of a collection, by its host.
    private static func ecosystem(_ address: String) -> Ecosystem? {
        guard let start = address.firstRange(of: "://") else { return nil }
        let host = address[start.upperBound...].prefix { $0 != "/" && $0 != ":" }.lowercased()
        return hosts[host.hasPrefix("www.") ? String(host.dropFirst(4)) : host].flatMap { Ecosystem.named($0)?.ecosystem }
    }

    private static let hosts = [
        "crates.io": "crates.io", "hex.pm": "Hex", "npmjs.com": "npm", "registry.npmjs.org": "npm", "nuget.org": "NuGet",
        "packagist.org": "Packagist", "pub.dev": "Pub", "pypi.org": "PyPI", "pypi.python.org": "PyPI", "repo.maven.apache.org": "Maven",
        "repo1.maven.org": "Maven", "rubygems.org": "RubyGems",
    ]
}

extension CVEVersionRange {
    /// The range as events.
    fileprivate var events: [VersionEvent] {
        let start = lower.map { VersionEvent($0.isIncluded ? .introduced : .introducedAfter, $0.version) } ?? VersionEvent(.introduced, "0")
        guard let upper else { return [start] }
        return [start, VersionEvent(upper.isIncluded ? .lastAffected : .fixed, upper.version)]
    }
}
