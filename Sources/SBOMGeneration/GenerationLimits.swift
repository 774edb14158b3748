/// What a folder may ask of the generator before it is refused or cut short.
public struct GenerationLimits: Sendable {
    /// Deepest folder that is looked into.
    public var depth: Int
    /// Most entries of folders that are looked at.
    public var entries: Int
    /// Most bytes of one file that is read.
    public var fileBytes: Int
    /// Most packages that one file may name.
    public var parts: Int
    /// Most relations between the packages of one file.
    public var relations: Int

    /// 64 levels, 10,000,000 entries, files of 512 MiB, 500,000 packages and 10,000,000 relations.
    public init(
        depth: Int = 64, entries: Int = 10_000_000, fileBytes: Int = 512 << 20, parts: Int = 500_000, relations: Int = 10_000_000
    ) {
        self.depth = depth
        self.entries = entries
        self.fileBytes = fileBytes
        self.parts = parts
        self.relations = relations
    }
}
