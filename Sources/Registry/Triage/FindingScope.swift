import Database

extension RegistryReader {
    /// What must be granted to touch findings: the product, where all are of one.
    func scope(ofFindings ids: [Int]) throws -> AccessScope {
        var products: Set<Int> = []
        for id in ids {
            guard
                let product = try connection.number(
                    "SELECT r.product_id FROM finding f JOIN product_release r ON r.id = f.release_id WHERE f.id = ?", [.integer(id)])
            else { throw RegistryError.notFound(.finding, "#\(id)") }
            products.insert(product)
        }
        guard products.count == 1, let only = products.first else { return .everything }
        return try get(Product.self, only).scope
    }
}
