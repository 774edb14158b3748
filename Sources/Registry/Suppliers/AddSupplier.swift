/// Registers a supplier.
public struct AddSupplier: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSuppliers
    /// The supplier.
    public var supplier: Supplier

    /// A new supplier.
    public init(_ supplier: Supplier) { self.supplier = supplier }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Supplier {
        try SupplierRules.check(supplier)
        return try transaction.insert(supplier)
    }
}
