import Database

/// The components of a release, from all its SBOMs, each with where it comes from.
public struct ListComponents: Query {
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
    }

    /// Of which release.
    public var release: ReleaseReference
    /// Only behind this name, for the next page.
    public var after: String?
    /// Most entries.
    public var limit: Int

    /// A page of components.
    public init(_ release: ReleaseReference, after: String? = nil, limit: Int = 1000) {
        self.release = release
        self.after = after
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(release) }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        let release = try reader.release(release)
        return try reader.connection.rows(
            """
            SELECT c.id AS id, n.ecosystem AS ecosystem, n.space AS space, n.name AS name, c.version AS version, c.kind AS kind, c.purl AS purl,
                c.supplier AS supplier, c.licenses AS licenses, u.origin AS origin, b.id AS sbom, s.code AS provider
            FROM sbom b JOIN component_use u ON u.sbom_id = b.id JOIN component c ON c.id = u.component_id
                JOIN component_name n ON n.id = c.name_id LEFT JOIN supplier s ON s.id = b.supplier_id
            WHERE b.release_id = ? AND b.replaced_by IS NULL AND n.search > ?
            ORDER BY n.search, n.ecosystem, n.space, c.version, c.id LIMIT \(max(1, limit))
            """, [.integer(release.id), .text(after?.lowercased() ?? "")]
        ).map { row in
            Entry(
                id: try row.int("id"), ecosystem: try row.text("ecosystem"), space: try row.text("space"), name: try row.text("name"),
                version: try row.text("version"), kind: try row.text("kind"), purl: try row.optionalText("purl"),
                supplier: try row.optionalText("supplier"), licenses: try row.optionalText("licenses"),
                origin: UseOrigin(rawValue: try row.int("origin")) ?? .unknown, sbom: try row.int("sbom"),
                providedBy: try row.optionalText("provider"))
        }
    }
}
