extension RegistryReader {
    /// The person who does this, for a record that names them.
    func actor() throws -> Person { try named(Person.self, "handle", principal.handle) }

    /// The release as people name it.
    func reference(_ release: Release) throws -> ReleaseReference {
        ReleaseReference(product: try get(Product.self, release.product).code, version: release.version)
    }
}
