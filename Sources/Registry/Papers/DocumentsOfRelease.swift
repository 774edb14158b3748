/// The documents that go with a release.
public struct DocumentsOfRelease: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A version in its use.
    public struct Entry: Sendable {
        /// The document.
        public let document: Document
        /// The version that goes with the release.
        public let version: DocumentVersion
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
        try Self.entries(of: try reader.release(release).id, reader)
    }

    static func entries(of release: Int, _ reader: RegistryReader) throws -> [Entry] {
        try ReleaseItems.list(.documentVersion, of: release, reader).map { item in
            let version = try reader.get(DocumentVersion.self, item.item)
            return Entry(document: try reader.get(Document.self, version.document), version: version, use: item)
        }.sorted { ($0.document.code, $0.version.language) < ($1.document.code, $1.version.language) }
    }
}
