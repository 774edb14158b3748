import Database

/// What the SBOMs of a release say about its components.
enum SOUPUse {
    private static let uses = """
        FROM sbom s JOIN component_use u ON u.sbom_id = s.id JOIN component c ON c.id = u.component_id
        WHERE s.release_id = ? AND s.state = 'accepted' AND s.replaced_by IS NULL
        """

    /// The versions of each name, in order.
    static func versions(of release: Int, _ reader: RegistryReader) throws -> [Int: [String]] {
        var versions: [Int: [String]] = [:]
        try reader.connection.forEach(
            "SELECT DISTINCT c.name_id, c.version \(uses) ORDER BY c.name_id, c.version", [.integer(release)]
        ) { row in versions[try row.int("name_id"), default: []].append(try row.text("version")) }
        return versions
    }

    /// A component of a release that stands for a SOUP item.
    struct Component {
        let id: Int
        let name: Int
        let version: String
    }

    /// The components of a release that stand for SOUP items of its product.
    static func components(of release: Release, _ reader: RegistryReader) throws -> [Component] {
        var found: [Component] = []
        try reader.connection.forEach(
            "SELECT DISTINCT c.id, c.name_id, c.version \(uses) AND c.name_id IN (SELECT name_id FROM soup_item WHERE product_id = ?)",
            [.integer(release.id), .integer(release.product)]
        ) { found.append(Component(id: try $0.int("id"), name: try $0.int("name_id"), version: try $0.text("version"))) }
        return found
    }

    /// Whether a release has an SBOM that could be read.
    static func hasSBOM(_ release: Release, _ reader: RegistryReader) throws -> Bool {
        try reader.connection.number(
            "SELECT COUNT(*) FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL", [.integer(release.id)]) != 0
    }

    /// Names that are not known to be the maker's own work in every use, and stand for no SOUP item of the product.
    static func unregistered(_ release: Release, limit: Int, _ reader: RegistryReader) throws -> (names: [String], count: Int) {
        let inHouse = 1
        let condition = """
            FROM component_name n WHERE n.id IN (SELECT c.name_id \(uses) AND u.origin <> ?)
            AND n.id NOT IN (SELECT name_id FROM soup_item WHERE product_id = ?)
            """
        let arguments: [SQLValue] = [.integer(release.id), .integer(inHouse), .integer(release.product)]
        let count = try reader.connection.number("SELECT COUNT(*) \(condition)", arguments) ?? 0
        let names = try reader.connection.rows(
            "SELECT n.space, n.name \(condition) ORDER BY n.search, n.ecosystem, n.space LIMIT \(max(0, limit))", arguments
        ).map { row in
            let space = try row.text("space")
            return space.isEmpty ? try row.text("name") : "\(space)/\(try row.text("name"))"
        }
        return (names, count)
    }
}
