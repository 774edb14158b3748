import Catalog
import Database
import SBOM

/// What an SBOM says of its copy of a component, as matching sees it. What stands in the register under a number never changes.
struct KnownInstance: Sendable {
    let digests: [Hash]
    let marks: [ProductMark]
    let ancestors: [InventoryComponent]
    let resolved: [String]

    static let columns = "o.digests AS digests, o.marks AS marks, o.pedigree AS pedigree"

    init(_ row: SQLRow) throws {
        var component = Component(id: "", name: "")
        InstanceFacts(
            digests: try row.optionalText("digests"), marks: try row.optionalText("marks"), pedigree: try row.optionalText("pedigree")
        ).apply(to: &component)
        let parsed = InventoryComponent(component)
        (digests, marks, ancestors, resolved) = (parsed.digests, parsed.marks, parsed.ancestors, parsed.resolved)
    }

    /// Says it of a component.
    func apply(to component: inout InventoryComponent) {
        component.digests = digests
        component.marks += marks
        component.ancestors = ancestors
        component.resolved = resolved
    }

    /// Calls `body` with those of these numbers.
    ///
    /// - Parameter withDigests: whether those count of which nothing but digests is known.
    static func forEach(_ numbers: [Int], withDigests: Bool, _ reader: RegistryReader, _ body: (Int, KnownInstance) -> Void) throws {
        let condition = withDigests ? "" : " AND (o.marks IS NOT NULL OR o.pedigree IS NOT NULL)"
        try Portions.forEach(numbers) { some in
            try reader.connection.forEach(
                "SELECT o.id AS id, \(columns) FROM component_instance o WHERE o.id IN (\(Portions.marks))\(condition)", some
            ) { row in body(try row.int("id"), try KnownInstance(row)) }
        }
    }

    /// The components of which some copy has one of these keys.
    ///
    /// - Parameter systems: the distributions that any inventory may be of.
    static func components(with keys: MatchKeySet, anyOf systems: Set<OperatingSystem>, _ reader: RegistryReader) throws -> Set<Int> {
        // Copies of which only digests are known are many, and only statements about digests touch them.
        let condition = keys.hasMarks ? "" : "WHERE o.marks IS NOT NULL OR o.pedigree IS NOT NULL"
        var found: Set<Int> = []
        try reader.connection.forEach(
            """
            SELECT o.component_id AS component, c.supplier AS supplier, \(columns)
            FROM component_instance o JOIN component c ON c.id = o.component_id \(condition)
            """, []
        ) { row in
            let number = try row.int("component")
            if found.contains(number) { return }
            var part = InventoryComponent(reference: "", name: "", version: nil, supplier: try row.optionalText("supplier"))
            try KnownInstance(row).apply(to: &part)
            if part.hasKey(in: keys, anyOf: systems) { found.insert(number) }
        }
        return found
    }
}
