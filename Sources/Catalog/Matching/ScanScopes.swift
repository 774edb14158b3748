/// What one scan has found out of ecosystems and releases: which of them the catalogue speaks of, and how many components each has. Used on one thread.
final class ScanScopes {
    /// An ecosystem or a distribution's release.
    struct Scope {
        fileprivate let place: Int
        /// `pypi`, `deb/debian/12`.
        let name: String
        /// Whether any source speaks of it.
        let isCovered: Bool
        /// Whether a source knows so many of its packages that its silence about one means something.
        let isRich: Bool
    }

    private struct Entry {
        let type: String
        let distribution: String?
        let release: String?
        let scope: Scope
        var components = 0
    }

    let distributions = KnownDistributions()
    /// Where keys of packages are put together.
    var buffer: [UInt8] = []
    private let catalog: Catalog
    private var entries: [Entry] = []

    init(_ catalog: Catalog) { self.catalog = catalog }

    /// The scope of a package.
    func scope(of identity: PackageIdentity) -> Scope {
        let distribution = identity.release == nil ? nil : identity.key.namespace
        // Real inventories have a handful of them; one of thousands is made to be slow.
        for entry in entries.prefix(Self.searched) where entry.type == identity.key.type && entry.release == identity.release {
            if entry.distribution == distribution { return entry.scope }
        }
        let name = identity.scope
        // A few records about packages that are no registry's are no source for all that have none (`pkg:generic/…`, `pkg:github/…`).
        let isCovered =
            !PackageIdentity.looseTypes.contains(identity.key.type)
            && (identity.release == "" ? catalog.coversDistribution(identity) : catalog.covers(name))
        let scope = Scope(place: entries.count, name: name, isCovered: isCovered, isRich: isCovered && catalog.isRich(identity))
        entries.append(Entry(type: identity.key.type, distribution: distribution, release: identity.release, scope: scope))
        return scope
    }

    /// Whether packages of this type are of a registry or a distribution of which a source can speak.
    func isLookedUp(_ identity: PackageIdentity) -> Bool { !PackageIdentity.looseTypes.contains(identity.key.type) }

    private static let searched = 32

    /// Counts a component that was looked up.
    func count(_ scope: Scope) { entries[scope.place].components += 1 }

    /// Components that were looked up, by scope.
    var coverage: [String: Int] {
        entries.reduce(into: [:]) { if $1.components > 0 { $0[$1.scope.name, default: 0] += $1.components } }
    }
}
