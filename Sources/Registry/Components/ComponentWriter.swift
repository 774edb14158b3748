import Database
import SBOM

/// Puts an SBOM's components into the shared catalogue in a handful of statements, whatever their number.
enum ComponentWriter {
    private static let parts = """
        CREATE TEMP TABLE IF NOT EXISTS incoming_part (
            number {int}, search {text}, ecosystem {text}, space {text}, name {text}, version {text}, mark {bytes}, kind {text}, purl {text},
            cpes {text}, cpes_guessed {int}, supplier {text}, licenses {text}
        )
        """
    private static let instances = """
        CREATE TEMP TABLE IF NOT EXISTS incoming_instance (number {int}, part {int}, mark {bytes}, digests {text}, marks {text}, pedigree {text})
        """
    private static let uses = "CREATE TEMP TABLE IF NOT EXISTS incoming_use (place {small}, part {int}, origin {small}, instance {int})"
    private static let tables = ["incoming_part", "incoming_instance", "incoming_use"]

    static func write(_ prepared: PreparedSBOM, into sbom: Int, _ transaction: RegistryTransaction) throws {
        let connection = transaction.connection
        for table in [parts, instances, uses].compactMap(connection.dialect.definition) { try connection.execute(table) }
        try connection.insert(
            into: "incoming_part",
            ["number", "search", "ecosystem", "space", "name", "version", "mark", "kind", "purl", "cpes", "cpes_guessed", "supplier", "licenses"],
            prepared.parts.enumerated().lazy.map { number, facts in
                [
                    .integer(number), .text(facts.search), .text(facts.ecosystem), .text(facts.space), .text(facts.name), .text(facts.version),
                    .bytes(prepared.marks[number].bytes), .text(facts.kind.rawValue), .text(facts.purls), .text(facts.cpes),
                    .integer(facts.cpesAreGuessed ? 1 : 0), .text(facts.supplier), .text(facts.licenses),
                ]
            })
        try connection.insert(
            into: "incoming_instance", ["number", "part", "mark", "digests", "marks", "pedigree"],
            prepared.instances.enumerated().lazy.map { number, instance in
                let facts = instance.facts
                return [
                    .integer(number), .integer(instance.part), .bytes(instance.mark.bytes), .text(facts.digests), .text(facts.marks),
                    .text(facts.pedigree),
                ]
            })
        try connection.insert(
            into: "incoming_use", ["place", "part", "origin", "instance"],
            prepared.uses.enumerated().lazy.map { place, use in
                [.integer(place), .integer(use.part), .integer(use.origin.rawValue), .integer(use.instance)]
            })
        // PostgreSQL knows nothing of a temporary table's size until it is told to look.
        if connection.dialect == .postgres { for table in tables { try connection.execute("ANALYZE \(table)") } }
        // In the order of the keys, so that two imports at once wait for each other and do not lock each other out. What is there already is left out first:
        // on PostgreSQL a conflict uses up a number, and those of components have 31 bits.
        try connection.execute(
            """
            INSERT INTO component_name (search, ecosystem, space, name)
            SELECT DISTINCT i.search, i.ecosystem, i.space, i.name FROM incoming_part i WHERE NOT EXISTS (SELECT 1 FROM component_name n
                WHERE n.search = i.search AND n.ecosystem = i.ecosystem AND n.space = i.space AND n.name = i.name)
            ORDER BY i.search, i.ecosystem, i.space, i.name
            ON CONFLICT (search, ecosystem, space, name) DO NOTHING
            """)
        try connection.execute(
            """
            INSERT INTO component (name_id, version, mark, kind, purl, cpes, cpes_guessed, supplier, licenses)
            SELECT n.id, i.version, i.mark, i.kind, i.purl, i.cpes, i.cpes_guessed, i.supplier, i.licenses
            FROM incoming_part i JOIN component_name n
                ON n.search = i.search AND n.ecosystem = i.ecosystem AND n.space = i.space AND n.name = i.name
            WHERE NOT EXISTS (SELECT 1 FROM component c WHERE c.mark = i.mark) ORDER BY i.mark
            ON CONFLICT (mark) DO NOTHING
            """)
        if !prepared.instances.isEmpty { try writeInstances(connection) }
        try connection.execute(
            """
            INSERT INTO component_use (sbom_id, place, component_id, origin, instance_id)
            SELECT CAST(? AS INTEGER), u.place, c.id, u.origin, COALESCE(o.id, 0)
            FROM incoming_use u JOIN incoming_part i ON i.number = u.part JOIN component c ON c.mark = i.mark
                LEFT JOIN incoming_instance p ON p.number = u.instance LEFT JOIN component_instance o ON o.mark = p.mark
            ORDER BY u.place
            """, [.integer(sbom)])
        // Nobody sweeps PostgreSQL's temporary tables: deleted rows would stay in them for as long as the connection lives.
        let emptying = connection.dialect == .postgres ? "TRUNCATE" : "DELETE FROM"
        for table in tables { try connection.execute("\(emptying) \(table)") }
        if !prepared.edges.isEmpty {
            try connection.execute("INSERT INTO sbom_graph (sbom_id, edges) VALUES (?, ?)", [.integer(sbom), .bytes(prepared.edges)])
        }
        try transaction.note(
            .sbom, sbom, prepared.record.file,
            ["components": .number(prepared.uses.count), "distinct": .number(prepared.parts.count), "sha256": .text(prepared.record.digest)])
    }

    private static func writeInstances(_ connection: any SQLConnection) throws {
        try connection.execute(
            """
            INSERT INTO component_instance (component_id, mark, digests, marks, pedigree)
            SELECT c.id, p.mark, p.digests, p.marks, p.pedigree
            FROM incoming_instance p JOIN incoming_part i ON i.number = p.part JOIN component c ON c.mark = i.mark
            WHERE NOT EXISTS (SELECT 1 FROM component_instance o WHERE o.mark = p.mark) ORDER BY p.mark
            ON CONFLICT (mark) DO NOTHING
            """)
    }

    /// Takes an SBOM's uses out again, before they are written anew.
    static func clear(_ sbom: Int, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute("DELETE FROM component_use WHERE sbom_id = ?", [.integer(sbom)])
        try transaction.connection.execute("DELETE FROM sbom_graph WHERE sbom_id = ?", [.integer(sbom)])
    }
}
