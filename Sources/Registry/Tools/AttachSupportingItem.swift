import Diagnostics

/// Says that a release in work is built or tested with a supporting item.
public struct AttachSupportingItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSupportingItems
    /// Which item, by code.
    public var code: String
    /// To which release.
    public var release: ReleaseReference
    /// What it is used for there.
    public var purpose: String?

    /// An item for a release.
    public init(_ code: String, to release: ReleaseReference, purpose: String? = nil) {
        self.code = code
        self.release = release
        self.purpose = purpose
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ReleaseItem {
        let item = try transaction.named(SupportingItem.self, "code", code)
        if item.archivedAt != nil {
            throw RegistryError.forbiddenByState(
                Wording(ja: "支援アイテム \(code) は使用終了です。", en: "the supporting item \(code) is no longer in use."))
        }
        return try ReleaseItems.attach(.supportingItem, item.id, to: release, purpose: purpose, transaction)
    }
}
