import Database

extension Product {
    /// What must be granted to touch it.
    public var scope: AccessScope { .product(id, organisation: organisation) }
}

extension RegistryReader {
    /// The product of this code.
    public func product(_ code: String) throws -> Product { try named(Product.self, "code", code) }

    /// The release that `PUMP-100@2.1` names.
    public func release(_ reference: ReleaseReference) throws -> Release {
        let product = try product(reference.product)
        let found = try list(
            Release.self, where: "product_id = ? AND version = ?", [.integer(product.id), .text(reference.version)])
        guard let release = found.first else { throw RegistryError.notFound(.release, reference.text) }
        return release
    }

    /// What must be granted to touch the release.
    public func scope(_ reference: ReleaseReference) throws -> AccessScope { try product(reference.product).scope }

    /// The release of a number, as people name it.
    func reference(ofRelease id: Int) throws -> ReleaseReference {
        let release = try get(Release.self, id)
        return ReleaseReference(product: try get(Product.self, release.product).code, version: release.version)
    }

    /// The number of the supplier of this code; nil for none.
    func supplierID(_ code: String?) throws -> Int? { try code.map { try named(Supplier.self, "code", $0).id } }
}
