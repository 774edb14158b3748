import Database
import Registry

/// Gives a release the rows of another one, for registries that would take too long to fill through the front door. The SBOM's bytes are shared, as they are
/// where two releases have the same file.
struct RegistryCopy {
    private let source: Int
    private let target: Int

    /// - Parameters:
    ///   - source: number of the release that has an SBOM.
    ///   - target: number of the release that has none.
    init(from source: Int, to target: Int) {
        self.source = source
        self.target = target
    }

    func run(_ registry: Registry) async throws {
        let (source, target) = (source, target)
        try await registry.database.write { connection in
            let columns = StoredSBOM.columns.filter { $0 != "release_id" }.joined(separator: ", ")
            let sbom = try connection.insertedID(
                "INSERT INTO sbom (revision, release_id, \(columns)) SELECT revision, \(target), \(columns) FROM sbom WHERE release_id = \(source)",
                [])
            try connection.execute(
                """
                INSERT INTO component_use (sbom_id, place, component_id, origin, instance_id)
                SELECT \(sbom), u.place, u.component_id, u.origin, u.instance_id
                FROM component_use u JOIN sbom b ON b.id = u.sbom_id WHERE b.release_id = \(source) ORDER BY u.place
                """)
            let facts = "component_id, vulnerability_id, state, kind, confidence, fixed_in, evidence, found_at, to_confirm, weight"
            try connection.execute("INSERT INTO finding (release_id, \(facts)) SELECT \(target), \(facts) FROM finding WHERE release_id = \(source)")
            let counts = "catalogue_id, at, components, looked_up, appeared, gone, asked"
            let run = try connection.insertedID(
                "INSERT INTO match_run (release_id, sbom_id, \(counts)) SELECT \(target), \(sbom), \(counts) FROM match_run WHERE release_id = \(source)",
                [])
            try connection.execute(
                "INSERT INTO release_match SELECT \(target), catalogue_id, \(run), rules FROM release_match WHERE release_id = \(source)")
        }
    }
}
