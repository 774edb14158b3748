/// Takes a supporting item from a release in work.
public struct DetachSupportingItem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageSupportingItems
    /// Which item, by code.
    public var code: String
    /// From which release.
    public var release: ReleaseReference

    /// An item that a release does not need.
    public init(_ code: String, from release: ReleaseReference) {
        self.code = code
        self.release = release
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws {
        let item = try transaction.named(SupportingItem.self, "code", code)
        try ReleaseItems.detach(.supportingItem, item.id, code, from: release, transaction)
    }
}
