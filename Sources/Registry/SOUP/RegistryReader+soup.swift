import Database

extension RegistryReader {
    /// The SOUP item of a product that stands for a component.
    func soupItem(_ product: String, _ component: ComponentNameReference) throws -> SOUPItem {
        let found = try list(
            SOUPItem.self, where: "product_id = ? AND name_id = ?",
            [.integer(try self.product(product).id), .integer(try component.number(in: self))])
        guard let item = found.first else { throw RegistryError.notFound(.soupItem, "\(product): \(component.name)") }
        return item
    }
}
