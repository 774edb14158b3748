/// Takes a supplier out of the lists, or back into them. What was supplied stays on record.
public struct ArchiveSupplier: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSuppliers
    /// Which, by code.
    public var code: String
    /// False to take it back.
    public var isArchived: Bool

    /// The end of a supplier, or its return.
    public init(_ code: String, isArchived: Bool = true) {
        self.code = code
        self.isArchived = isArchived
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Supplier {
        var supplier = try transaction.named(Supplier.self, "code", code)
        guard (supplier.archivedAt != nil) != isArchived else { return supplier }
        supplier.archivedAt = isArchived ? transaction.now : nil
        return try transaction.update(supplier)
    }
}
