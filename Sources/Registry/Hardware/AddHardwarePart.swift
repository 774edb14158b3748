/// Registers a hardware part.
public struct AddHardwarePart: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageHardware
    /// The part; its supplier is set from ``supplier``.
    public var part: HardwarePart
    /// Code of the supplier.
    public var supplier: String?

    /// A new part.
    public init(_ part: HardwarePart, supplier: String? = nil) {
        self.part = part
        self.supplier = supplier
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> HardwarePart {
        var part = part
        part.supplier = try transaction.supplierID(supplier)
        try HardwarePartRules.check(part)
        return try transaction.insert(part)
    }
}
