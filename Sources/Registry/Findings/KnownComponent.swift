import Catalog
import Database

/// A component of the register as matching sees it. What stands in the register under a number never changes.
final class KnownComponent: Sendable {
    let component: InventoryComponent
    /// The distribution, where the component is one.
    let system: OperatingSystem?

    private static let columns = """
        SELECT c.id AS id, c.kind AS kind, n.space AS space, n.name AS name, c.version AS version, c.purl AS purl, c.cpes AS cpes,
            c.cpes_guessed AS cpes_guessed, c.supplier AS supplier
        """

    private static let selection = "\(columns) FROM component c JOIN component_name n ON n.id = c.name_id"

    private init(_ row: SQLRow) throws {
        let facts = ComponentFacts.component(
            String(try row.int("id")), kind: try row.text("kind"), space: try row.text("space"), name: try row.text("name"),
            version: try row.text("version"), purls: try row.optionalText("purl"), cpes: try row.optionalText("cpes"),
            cpesAreGuessed: try row.int("cpes_guessed") != 0, supplier: try row.optionalText("supplier"))
        component = InventoryComponent(facts)
        system = OperatingSystem(facts)
    }

    /// All components of the register, with their numbers.
    static func forEach(_ reader: RegistryReader, _ body: (Int, KnownComponent) throws -> Void) throws {
        try reader.connection.forEach(selection, []) { row in try body(try row.int("id"), try KnownComponent(row)) }
    }

    /// The components of an SBOM, in its order, each with what the SBOM says of its copy.
    static func forEach(inSBOM sbom: Int, _ reader: RegistryReader, _ body: (Int, KnownComponent, KnownInstance?) -> Void) throws {
        try reader.connection.forEach(
            """
            \(columns), u.instance_id AS instance, \(KnownInstance.columns)
            FROM component_use u JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
                LEFT JOIN component_instance o ON o.id = u.instance_id
            WHERE u.sbom_id = ? ORDER BY u.place
            """, [.integer(sbom)]
        ) { row in
            body(try row.int("id"), try KnownComponent(row), try row.int("instance") == 0 ? nil : KnownInstance(row))
        }
    }

    /// It with what an SBOM says of its copy.
    func component(as instance: KnownInstance?) -> InventoryComponent {
        guard let instance else { return component }
        var copy = component
        instance.apply(to: &copy)
        return copy
    }

    /// Calls `body` with those of these numbers.
    static func forEach(_ numbers: [Int], _ reader: RegistryReader, _ body: (Int, KnownComponent) -> Void) throws {
        try Portions.forEach(numbers) { some in
            try reader.connection.forEach("\(selection) WHERE c.id IN (\(Portions.marks))", some) { row in
                body(try row.int("id"), try KnownComponent(row))
            }
        }
    }

    /// The distributions that any inventory of the register may be of, by the number of the component that says so.
    static func systems(_ reader: RegistryReader) throws -> [Int: OperatingSystem] {
        var systems: [Int: OperatingSystem] = [:]
        try reader.connection.forEach("\(selection) WHERE c.kind = 'operating-system'", []) { row in
            if let system = try KnownComponent(row).system { systems[try row.int("id")] = system }
        }
        return systems
    }
}
