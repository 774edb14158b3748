/// Changes what is known about a SOUP item, or required of it.
public struct ChangeSOUPItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageComponents
    /// Code of the product.
    public var product: String
    /// The component.
    public var component: ComponentNameReference
    /// What to change.
    public var change: @Sendable (inout SOUPItem) -> Void
    /// Code of another supplier; nil to leave it.
    public var supplier: String?
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change.
    public init(
        _ product: String, _ component: ComponentNameReference, supplier: String? = nil, revision: Int? = nil,
        _ change: @escaping @Sendable (inout SOUPItem) -> Void
    ) {
        self.product = product
        self.component = component
        self.supplier = supplier
        self.revision = revision
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> SOUPItem {
        let old = try transaction.soupItem(product, component)
        var item = old
        change(&item)
        (item.id, item.revision, item.product, item.name) = (old.id, revision ?? old.revision, old.product, old.name)
        item.supplier = try transaction.supplierID(supplier) ?? old.supplier
        try SOUPRules.check(item)
        return try transaction.update(item)
    }
}
