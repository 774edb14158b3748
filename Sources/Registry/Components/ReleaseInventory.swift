import Catalog
import Database
import SBOM

/// What a release consists of, from the register: one inventory for each of its SBOMs, with the numbers of the components.
struct ReleaseInventory {
    /// The SBOM.
    let sbom: Int
    /// As matching sees it.
    let inventory: Inventory
    /// The component of each entry of the inventory.
    let components: [Int]

    /// The inventories of the SBOMs in use.
    static func load(_ release: Int, _ reader: RegistryReader) throws -> [ReleaseInventory] {
        let sboms = try reader.list(
            StoredSBOM.self, where: "release_id = ? AND state = 'accepted' AND replaced_by IS NULL", [.integer(release)])
        return try sboms.map { try load($0, reader) }
    }

    private static func load(_ sbom: StoredSBOM, _ reader: RegistryReader) throws -> ReleaseInventory {
        var parts: [Component] = []
        var numbers: [Int] = []
        parts.reserveCapacity(sbom.components)
        try reader.connection.forEach(
            """
            SELECT u.place AS place, c.id AS id, c.kind AS kind, n.space AS space, n.name AS name, c.version AS version, c.purl AS purl, c.cpes AS cpes,
                c.supplier AS supplier
            FROM component_use u JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
            WHERE u.sbom_id = ? ORDER BY u.place
            """, [.integer(sbom.id)]
        ) { row in
            numbers.append(try row.int("id"))
            parts.append(
                ComponentFacts.component(
                    String(try row.int("place")), kind: try row.text("kind"), space: try row.text("space"), name: try row.text("name"),
                    version: try row.text("version"), purls: try row.optionalText("purl"), cpes: try row.optionalText("cpes"),
                    supplier: try row.optionalText("supplier")))
        }
        var inventory = Inventory(SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6")), parts: parts)
        inventory.isComplete = sbom.isComplete
        return ReleaseInventory(sbom: sbom.id, inventory: inventory, components: numbers)
    }
}
