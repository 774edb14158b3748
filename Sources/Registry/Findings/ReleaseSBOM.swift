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

    /// Its components, by place.
    func uses(_ reader: RegistryReader) throws -> [ComponentUse] {
        var uses: [ComponentUse] = []
        try reader.connection.forEach("SELECT component_id, instance_id FROM component_use WHERE sbom_id = ? ORDER BY place", [.integer(id)]) { row in
            uses.append(ComponentUse(component: try row.int("component_id"), instance: try row.int("instance_id")))
        }
        return uses
    }

    /// It as an inventory, with the number of each component: for one that is matched alone.
    func inventory(_ reader: RegistryReader) throws -> (inventory: Inventory, components: [Int]) {
        var inventory = Inventory(components: [], isComplete: isComplete)
        var components: [Int] = []
        try KnownComponent.forEach(inSBOM: id, reader) { number, part, instance in
            components.append(number)
            inventory.components.append(part.component(as: instance))
            if inventory.system == nil { inventory.system = part.system }
        }
        return (inventory, components)
    }
}
