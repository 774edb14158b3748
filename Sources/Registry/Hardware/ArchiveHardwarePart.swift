/// Takes a hardware part out of use, or back into it. Releases that were made with it keep it.
public struct ArchiveHardwarePart: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageHardware
    /// Which, by code.
    public var code: String
    /// False to take it back.
    public var isArchived: Bool

    /// The end of a part's use, or its return.
    public init(_ code: String, isArchived: Bool = true) {
        self.code = code
        self.isArchived = isArchived
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> HardwarePart {
        var part = try transaction.named(HardwarePart.self, "code", code)
        guard (part.archivedAt != nil) != isArchived else { return part }
        part.archivedAt = isArchived ? transaction.now : nil
        return try transaction.update(part)
    }
}
