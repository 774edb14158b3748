extension VEXStatement {
    /// The same within an SBOM, see ``VEXProduct/within(_:)``.
    func within(_ document: String?) -> VEXStatement {
        var statement = self
        statement.products = products.map { product in
            var product = product.within(document)
            product.whole = product.whole.map { $0.within(document) }
            return product
        }
        return statement
    }

    /// Whether one of the statement's products is `component`; where it is meant only within another product, that one must be among `parts`.
    /// References into a certain SBOM are not known to mean any of these, and count as none.
    package func concerns(_ component: InventoryComponent, among parts: [InventoryComponent]) -> Bool {
        products.contains { product in
            guard product.within(nil).isMet(by: component) else { return false }
            return product.whole.isEmpty || product.whole.contains { whole in parts.contains(where: whole.isWhole) }
        }
    }
}
