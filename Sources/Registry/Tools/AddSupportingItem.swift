/// Registers a supporting item.
public struct AddSupportingItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSupportingItems
    /// The item; its supplier is set from ``supplier``.
    public var item: SupportingItem
    /// Code of the supplier.
    public var supplier: String?

    /// A new item.
    public init(_ item: SupportingItem, supplier: String? = nil) {
        self.item = item
        self.supplier = supplier
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> SupportingItem {
        var item = item
        item.supplier = try transaction.supplierID(supplier)
        try SupportingItemRules.check(item)
        return try transaction.insert(item)
    }
}
