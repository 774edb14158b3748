/// The distributions that the packages of one inventory name, each found out once: an inventory has a few, and thousands of packages of each. Used on one thread.
final class KnownDistributions {
    /// A distribution as the catalogue calls it, and its release in canonical form, empty if it is not known.
    struct Distribution {
        let name: String
        let release: String
    }

    private struct Entry {
        let namespace: String?
        let qualifier: String?
        let found: Distribution
    }

    /// Nobody names more on purpose; beyond that nothing is kept.
    private static let kept = 8
    private var entries: [Entry] = []

    /// The same as ``distribution(_:_:_:)``; to be asked about one system only.
    func named(_ namespace: String?, _ qualifier: String?, _ system: OperatingSystem?) -> Distribution {
        for entry in entries where entry.qualifier == qualifier && entry.namespace == namespace { return entry.found }
        let found = Self.distribution(namespace, qualifier, system)
        if entries.count < Self.kept { entries.append(Entry(namespace: namespace, qualifier: qualifier, found: found)) }
        return found
    }

    /// - Parameters:
    ///   - namespace: of the package's purl.
    ///   - qualifier: `distro` of the purl.
    ///   - system: the operating system that the inventory describes, for packages that do not say theirs.
    static func distribution(_ namespace: String?, _ qualifier: String?, _ system: OperatingSystem?) -> Distribution {
        let stated = qualifier.map { OperatingSystem(distro: $0, of: namespace) }
        let own = stated.flatMap { $0.release.isEmpty ? nil : $0 } ?? system
        let name = OperatingSystem.canonicalName(namespace ?? own?.name ?? "")
        let sameName = own.flatMap { $0.name == name || $0.name.isEmpty ? $0 : nil }
        return Distribution(name: name, release: DistributionRelease.installed(sameName?.release ?? "", distribution: name))
    }
}
