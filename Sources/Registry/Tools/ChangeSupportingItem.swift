import Diagnostics

/// Changes what is known about a supporting item, above all its life cycle.
///
/// What it *is* stays once a release was frozen with it: another version is another item.
public struct ChangeSupportingItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSupportingItems
    /// Which, by code.
    public var code: String
    /// What to change.
    public var change: @Sendable (inout SupportingItem) -> Void
    /// Code of another supplier; nil to leave it.
    public var supplier: String?
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change.
    public init(_ code: String, supplier: String? = nil, revision: Int? = nil, _ change: @escaping @Sendable (inout SupportingItem) -> Void) {
        self.code = code
        self.supplier = supplier
        self.revision = revision
        self.change = change
    }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> SupportingItem {
        let old = try transaction.named(SupportingItem.self, "code", code)
        var item = old
        change(&item)
        item.id = old.id
        item.revision = revision ?? old.revision
        item.archivedAt = old.archivedAt
        item.supplier = try transaction.supplierID(supplier) ?? old.supplier
        try SupportingItemRules.check(item)
        let isSame = (item.name, item.version, item.itemKind, item.settings) == (old.name, old.version, old.itemKind, old.settings)
        if !isSame { try FrozenItem.mustNotBe(.supportingItem, old.id, old.code, transaction) }
        return try transaction.update(item)
    }
}
