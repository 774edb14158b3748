/// Takes a supporting item out of use, or back into it. Releases that were made with it keep it.
public struct ArchiveSupportingItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSupportingItems
    /// Which, by code.
    public var code: String
    /// False to take it back.
    public var isArchived: Bool

    /// The end of an item's use, or its return.
    public init(_ code: String, isArchived: Bool = true) {
        self.code = code
        self.isArchived = isArchived
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> SupportingItem {
        var item = try transaction.named(SupportingItem.self, "code", code)
        guard (item.archivedAt != nil) != isArchived else { return item }
        item.archivedAt = isArchived ? transaction.now : nil
        return try transaction.update(item)
    }
}
