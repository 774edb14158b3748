extension VEXStatement {
    /// Whether one of the statement's products is `component`; where it is meant only within another product, that one must be among `parts`.
    package func concerns(_ component: InventoryComponent, among parts: [InventoryComponent]) -> Bool {
        products.contains { product in
            guard product.isMet(by: component) else { return false }
            return product.whole.isEmpty || product.whole.contains { whole in parts.contains(where: whole.isMet) }
        }
    }
}
