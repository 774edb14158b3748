/// Registers a component of a product as a SOUP item.
public struct AddSOUPItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageComponents
    /// The item; its product, name and supplier are set from the other members.
    public var item: SOUPItem
    /// Code of the product.
    public var product: String
    /// The component.
    public var component: ComponentNameReference
    /// Code of the supplier.
    public var supplier: String?

    /// A new item.
    public init(_ item: SOUPItem, of product: String, component: ComponentNameReference, supplier: String? = nil) {
        self.item = item
        self.product = product
        self.component = component
        self.supplier = supplier
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> SOUPItem {
        var item = item
        item.product = try transaction.product(product).id
        item.name = try component.number(in: transaction)
        item.supplier = try transaction.supplierID(supplier)
        try SOUPRules.check(item)
        return try transaction.insert(item)
    }
}
