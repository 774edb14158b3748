import Catalog
import Database

/// Which components a change of the catalogue touches, and which releases hold one of them.
struct TouchedComponents: Query {
    static let permission = Permission.manageCatalogue
    let keys: Set<MatchKey>

    /// An answer.
    struct Answer: Sendable {
        var components: Set<Int> = []
        var releases: Set<Int> = []
    }

    func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    func answer(in reader: RegistryReader) throws -> Answer {
        var answer = Answer()
        if keys.isEmpty { return answer }
        // Every component stands once, so all of them are looked through; an index of keys would be larger than the table, and wrong as soon as the
        // program reads an identifier in another way.
        let systems = try KnownComponent.systems(reader)
        try KnownComponent.forEach(reader) { id, known in
            if known.component.matchKeys(anyOf: systems).contains(where: keys.contains) { answer.components.insert(id) }
        }
        answer.releases = try releases(of: answer.components, reader)
        return answer
    }

    private func releases(of components: Set<Int>, _ reader: RegistryReader) throws -> Set<Int> {
        var owners: [Int: Int] = [:]
        try reader.connection.forEach(
            "SELECT id, release_id FROM sbom WHERE release_id IS NOT NULL AND state = 'accepted' AND replaced_by IS NULL", []
        ) { owners[try $0.int("id")] = try $0.int("release_id") }
        let all = Set(owners.values)
        var found: Set<Int> = []
        for component in components {
            if found.count == all.count { break }
            try reader.connection.forEach("SELECT DISTINCT sbom_id FROM component_use WHERE component_id = ?", [.integer(component)]) { row in
                if let release = owners[try row.int("sbom_id")] { found.insert(release) }
            }
        }
        return found
    }
}
