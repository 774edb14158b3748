/// What a release is built and tested with, and what for (JIS T 2304, 5.8.5: how and in what environment it was built).
public struct SupportingItemsOfRelease: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// An item in its use.
    public struct Entry: Sendable {
        /// The item.
        public let item: SupportingItem
        /// The use.
        public let use: ReleaseItem
    }

    /// Which release.
    public var release: ReleaseReference

    /// A question about one release.
    public init(_ release: ReleaseReference) { self.release = release }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        return try ReleaseItems.list(.supportingItem, of: release.id, reader)
            .map { Entry(item: try reader.get(SupportingItem.self, $0.item), use: $0) }
            .sorted { $0.item.code < $1.item.code }
    }
}
