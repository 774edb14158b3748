extension Catalog {
    /// Whether any source speaks of packages of this scope: an ecosystem, or a distribution's release.
    func covers(_ scope: String) -> Bool { info.scopes[scope] != nil }

    /// Whether the catalogue has so many packages of the scope that a feed must have been imported, and not a few advisories about something else.
    func isRich(_ identity: PackageIdentity) -> Bool {
        guard identity.release == "" else { return info.isRich(identity.scope) }
        let start = "\(identity.key.type)/\(identity.key.namespace)/"
        return info.scopes.keys.contains { $0.hasPrefix(start) && info.isRich($0) }
    }

    /// Whether any release of the package's distribution is spoken of, for packages whose release is not known.
    func coversDistribution(_ identity: PackageIdentity) -> Bool {
        let start = "\(identity.key.type)/\(identity.key.namespace)/"
        return info.scopes.keys.contains { $0.hasPrefix(start) }
    }
}

extension CatalogInfo {
    /// Fewer packages of an ecosystem or release than this are no feed of it.
    public static let thin = 100

    /// The packages of a scope; of a distribution whose release is not known (`deb/debian/`) those of the release with the most.
    func packages(in scope: String) -> Int {
        guard scope.hasSuffix("/") else { return scopes[scope] ?? 0 }
        return scopes.filter { $0.key.hasPrefix(scope) }.values.max() ?? 0
    }

    func isRich(_ scope: String) -> Bool { scopes[scope] ?? 0 >= Self.thin }
}
