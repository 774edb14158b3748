import Database

/// The components of a release, one SBOM after the other, each with where it comes from; within an SBOM by name, the operating system first.
///
/// The order is the one in which they are stored (``PreparedSBOM``), so that a page costs the same at any place of any release.
public struct ListComponents: PagedQuery {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A component in one SBOM of the release.
    public struct Entry: Sendable {
        /// Number in the shared catalogue.
        public let id: Int
        /// `npm`, `deb`, …
        public let ecosystem: String
        /// What stands before the name.
        public let space: String
        /// Its name.
        public let name: String
        /// Its version.
        public let version: String
        /// What kind of thing it is.
        public let kind: String
        /// Its purl.
        public let purl: String?
        /// Who supplies it, as the SBOM says.
        public let supplier: String?
        /// Its licence.
        public let licenses: String?
        /// Its origin in this use.
        public let origin: UseOrigin
        /// The SBOM that names it.
        public let sbom: Int
        /// Code of the supplier of that SBOM; nil for the maker's own.
        public let providedBy: String?
        /// Its place in the list, for the next page.
        public let position: Position
    }

    /// A place in the list.
    public struct Position: ListPlace, Hashable {
        let sbom: Int
        let place: Int

        /// The place in an SBOM.
        public init(_ sbom: Int, _ place: Int) {
            self.sbom = sbom
            self.place = place
        }

        /// Number of the SBOM, place in it.
        public var numbers: (Int, Int) { (sbom, place) }
    }

    /// Of which release.
    public var release: ReleaseReference
    /// Only behind this place, for the next page.
    public var after: Position?
    /// Most entries.
    public var limit: Int

    /// A page of components.
    public init(_ release: ReleaseReference, after: Position? = nil, limit: Int = 1000) {
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
        let limit = max(1, limit)
        let sboms = try reader.connection.rows(
            """
            SELECT b.id AS id, s.code AS provider FROM sbom b LEFT JOIN supplier s ON s.id = b.supplier_id
            WHERE b.release_id = ? AND b.state = 'accepted' AND b.replaced_by IS NULL AND b.id >= ? ORDER BY b.id
            """, [.integer(release.id), .integer(after?.sbom ?? 0)])
        var entries: [Entry] = []
        for row in sboms where entries.count < limit {
            let sbom = try row.int("id")
            let provider = try row.optionalText("provider")
            let place = after?.sbom == sbom ? after?.place ?? -1 : -1
            try reader.connection.forEach(Self.sql(limit: limit - entries.count), [.integer(sbom), .integer(place)]) { row in
                entries.append(try Entry(row, sbom, provider))
            }
        }
        return entries
    }

    static func sql(limit: Int) -> String {
        """
        SELECT c.id AS id, n.ecosystem AS ecosystem, n.space AS space, n.name AS name, c.version AS version, c.kind AS kind, c.purl AS purl,
            c.supplier AS supplier, c.licenses AS licenses, u.origin AS origin, u.place AS place
        FROM component_use u JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
        WHERE u.sbom_id = ? AND u.place > ? ORDER BY u.place LIMIT \(limit)
        """
    }
}

extension ListComponents.Entry {
    init(_ row: SQLRow, _ sbom: Int, _ provider: String?) throws {
        id = try row.int("id")
        ecosystem = try row.text("ecosystem")
        space = try row.text("space")
        name = try row.text("name")
        version = try row.text("version")
        kind = try row.text("kind")
        purl = try row.optionalText("purl")
        supplier = try row.optionalText("supplier")
        licenses = try row.optionalText("licenses")
        origin = UseOrigin(rawValue: try row.int("origin")) ?? .unknown
        self.sbom = sbom
        providedBy = provider
        position = ListComponents.Position(sbom, try row.int("place"))
    }
}
