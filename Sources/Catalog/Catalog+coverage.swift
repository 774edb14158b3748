extension Catalog {
    /// Whether any source speaks of packages of this scope: an ecosystem, or a distribution's release.
    func covers(_ scope: String) -> Bool { info.scopes[scope] != nil }

    /// Whether any release of the package's distribution is spoken of, for packages whose release is not known.
    func coversDistribution(_ identity: PackageIdentity) -> Bool {
        let start = "\(identity.key.type)/\(identity.key.namespace)/"
        return info.scopes.keys.contains { $0.hasPrefix(start) }
    }
}
