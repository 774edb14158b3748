import Catalog
import Database

/// An SBOM in use of a release, as matching sees it.
struct ReleaseSBOM {
    let id: Int
    /// Whether it says of itself that nothing is missing.
    let isComplete: Bool

    /// The SBOMs of a release that are in use.
    static func all(of release: Int, _ reader: RegistryReader) throws -> [ReleaseSBOM] {
        try reader.connection.rows(
            "SELECT id, complete FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL ORDER BY id", [.integer(release)]
        ).map { ReleaseSBOM(id: try $0.int("id"), isComplete: try $0.flag("complete")) }
    }

    /// The numbers of its components, by place.
    func components(_ reader: RegistryReader) throws -> [Int] {
        var numbers: [Int] = []
        try reader.connection.forEach("SELECT component_id FROM component_use WHERE sbom_id = ? ORDER BY place", [.integer(id)]) { row in
            numbers.append(try row.int("component_id"))
        }
        return numbers
    }

    /// It as an inventory, with the number of each component: for one that is matched alone.
    func inventory(_ reader: RegistryReader) throws -> (inventory: Inventory, components: [Int]) {
        var inventory = Inventory(components: [], isComplete: isComplete)
        var components: [Int] = []
        try KnownComponent.forEach(inSBOM: id, reader) { number, part in
            components.append(number)
            inventory.components.append(part.component)
            if inventory.system == nil { inventory.system = part.system }
        }
        return (inventory, components)
    }
}
