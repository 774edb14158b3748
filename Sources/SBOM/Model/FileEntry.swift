/// A file that an SPDX document lists: kept lightly, since a root file system has a hundred thousand.
public struct FileEntry: Sendable, Hashable {
    /// SPDX id.
    public var id: String
    /// Path as given.
    public var name: String
    /// Digests of the file.
    public var hashes: [Hash] = []
    /// All other members as they stood.
    public var unknown: [UnknownField] = []

    /// A value from its parts.
    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}
