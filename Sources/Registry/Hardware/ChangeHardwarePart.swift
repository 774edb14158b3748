/// Changes what is known about a hardware part, above all its supply.
///
/// What it *is* stays once a release was frozen with it: another part number or firmware is another part.
public struct ChangeHardwarePart: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageHardware
    /// Which, by code.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout HardwarePart) -> Void
    /// Code of another supplier; nil to leave it.
    public var supplier: String?
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change.
    public init(_ code: String, supplier: String? = nil, revision: Int? = nil, _ change: @escaping @Sendable (inout HardwarePart) -> Void) {
        self.code = code
        self.supplier = supplier
        self.revision = revision
        self.change = change
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> HardwarePart {
        let old = try transaction.named(HardwarePart.self, "code", code)
        var part = old
        change(&part)
        part.id = old.id
        part.revision = revision ?? old.revision
        part.archivedAt = old.archivedAt
        part.supplier = try transaction.supplierID(supplier) ?? old.supplier
        try HardwarePartRules.check(part)
        let isSame = (part.name, part.partNumber, part.firmware) == (old.name, old.partNumber, old.firmware)
        if !isSame { try FrozenItem.mustNotBe(.hardwarePart, old.id, old.code, transaction) }
        return try transaction.update(part)
    }
}
