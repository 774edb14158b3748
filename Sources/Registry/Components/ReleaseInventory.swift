import Catalog
import Database

/// What a release consists of, from the register: one inventory for each of its SBOMs, with the numbers of the components.
struct ReleaseInventory {
    /// The SBOM.
    let sbom: Int
    /// As matching sees it.
    private(set) var inventory: Inventory
    /// The component of each entry of the inventory.
    private(set) var components: [Int] = []

    /// The inventories of the SBOMs in use, one after the other: those of a large release together would be too much.
    ///
    /// - Parameter known: components that were read for other releases; nil to read this one's alone.
    static func forEach(
        _ release: Int, _ known: KnownComponents?, _ reader: RegistryReader, _ body: (ReleaseInventory) throws -> Void
    ) throws {
        let sboms = try reader.connection.rows(
            "SELECT id, components, complete FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL ORDER BY id",
            [.integer(release)])
        for row in sboms {
            var part = ReleaseInventory(sbom: try row.int("id"), inventory: Inventory(components: [], isComplete: try row.flag("complete")))
            part.components.reserveCapacity(try row.int("components"))
            part.inventory.components.reserveCapacity(try row.int("components"))
            try part.fill(known, reader)
            try body(part)
        }
    }

    private mutating func fill(_ known: KnownComponents?, _ reader: RegistryReader) throws {
        guard let known else {
            try KnownComponent.forEach(inSBOM: sbom, reader) { add($0, $1) }
            return
        }
        var numbers: [Int] = []
        try reader.connection.forEach("SELECT component_id FROM component_use WHERE sbom_id = ? ORDER BY place", [.integer(sbom)]) { row in
            numbers.append(try row.int("component_id"))
        }
        try known.forEach(numbers, reader) { add($0, $1) }
    }

    private mutating func add(_ number: Int, _ part: KnownComponent) {
        components.append(number)
        inventory.components.append(part.component)
        if inventory.system == nil { inventory.system = part.system }
    }
}
