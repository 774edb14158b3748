import Database

/// The SBOMs in use that hold a component of a name: those that a new correction may change.
struct SBOMsToReread: Query {
    static let permission = Permission.read
    let name: String
    let product: Int?

    func answer(in reader: RegistryReader) throws -> [Int] {
        var found: [Int] = []
        try reader.connection.forEach(
            """
            SELECT DISTINCT s.id AS id, r.product_id AS product FROM component_name n JOIN component c ON c.name_id = n.id
            JOIN component_use u ON u.component_id = c.id JOIN sbom s ON s.id = u.sbom_id LEFT JOIN product_release r ON r.id = s.release_id
            WHERE n.search = ? AND s.replaced_by IS NULL ORDER BY s.id
            """, [.text(name.lowercased())]
        ) { row in
            let owner = try row.optionalInt("product")
            if product == nil || owner == product { found.append(try row.int("id")) }
        }
        return found
    }
}
