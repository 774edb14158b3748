/// Changes what is known about a supplier.
public struct ChangeSupplier: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSuppliers
    /// Which, by code.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout Supplier) -> Void
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change.
    public init(_ code: String, revision: Int? = nil, _ change: @escaping @Sendable (inout Supplier) -> Void) {
        self.code = code
        self.revision = revision
        self.change = change
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Supplier {
        let old = try transaction.named(Supplier.self, "code", code)
        var supplier = old
        change(&supplier)
        supplier.id = old.id
        supplier.revision = revision ?? old.revision
        supplier.archivedAt = old.archivedAt
        try SupplierRules.check(supplier)
        return try transaction.update(supplier)
    }
}
