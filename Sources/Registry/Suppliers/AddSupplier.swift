/// Registers a supplier.
public struct AddSupplier: UseCase {
    public static let permission = Permission.manageSuppliers
    /// The supplier.
    public var supplier: Supplier

    /// A new supplier.
    public init(_ supplier: Supplier) { self.supplier = supplier }

    public func perform(in transaction: RegistryTransaction) throws -> Supplier {
        try SupplierRules.check(supplier)
        return try transaction.insert(supplier)
    }
}
