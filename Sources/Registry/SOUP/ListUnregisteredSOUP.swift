import Database

/// What a release's SBOMs have, is not known to be the maker's own work in every use, and stands for no SOUP item of the product: each name once, SBOM
/// by SBOM in the order of their lists.
public struct ListUnregisteredSOUP: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A name without an item.
    public struct Entry: Sendable, Hashable {
        /// Number of the name in the shared catalogue.
        let name: Int
        /// `npm`, `deb`, …; empty where no purl says.
        public let ecosystem: String
        /// What stands before the name.
        public let space: String
        /// The name.
        public let component: String
        /// Code of the supplier whose SBOM has it; nil for the maker's own.
        public let providedBy: String?
        /// Its place in the list, for the next page.
        public let position: ListComponents.Position

        /// Namespace and name, as lists show them.
        public var title: String { space.isEmpty ? component : "\(space)/\(component)" }
    }

    /// Of which release.
    public var release: ReleaseReference
    /// Only behind this place, for the next page.
    public var after: ListComponents.Position?
    /// Most names.
    public var limit: Int

    /// A page of what is not registered.
    public init(_ release: ReleaseReference, after: ListComponents.Position? = nil, limit: Int = 1000) {
        self.release = release
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Makes it the question for the page behind this entry.
    public mutating func goOn(behind last: Entry) { after = last.position }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        let sboms = try reader.connection.rows(
            """
            SELECT b.id AS id, s.code AS provider FROM sbom b LEFT JOIN supplier s ON s.id = b.supplier_id
            WHERE b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL AND b.id >= ? ORDER BY b.id
            """, [.integer(release.id), .integer(after?.sbom ?? 0)])
        var walk = UnregisteredWalk(release: release, limit: max(1, limit))
        for row in sboms where !walk.isFull {
            let sbom = try row.int("id")
            try walk.go(through: sbom, from: after?.sbom == sbom ? after?.place ?? -1 : -1, provider: row.optionalText("provider"), reader)
        }
        return walk.entries
    }
}
