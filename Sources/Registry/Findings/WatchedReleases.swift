import Catalog
import Database

/// The releases that are watched: all with an SBOM, those no longer shipped too (R-072: watching goes on after EOS).
struct WatchedReleases: Query {
    static let permission = Permission.manageCatalogue

    /// One of them.
    struct Entry: Sendable {
        let id: Int
        /// By what it was last matched; nil if all of it must be.
        let standing: ReleaseStanding?
    }

    func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    func answer(in reader: RegistryReader) throws -> [Entry] {
        try reader.connection.rows(
            """
            SELECT w.id AS id, m.catalogue_id AS catalogue, m.run_id AS run
            FROM (SELECT DISTINCT release_id AS id FROM sbom WHERE release_id IS NOT NULL AND state = 'accepted' AND replaced_by IS NULL) w
            LEFT JOIN release_match m ON m.release_id = w.id AND m.rules = ? ORDER BY w.id
            """, [.integer(Matcher.rules)]
        ).map { row in
            let catalogue = try row.optionalInt("catalogue")
            return Entry(
                id: try row.int("id"), standing: try catalogue.map { ReleaseStanding(catalogue: $0, run: try row.int("run")) })
        }
    }
}

/// What earlier catalogues said, as far as that is kept.
struct KeptMarks: Query {
    static let permission = Permission.manageCatalogue
    /// Not the catalogue of this number.
    let number: Int

    init(besides number: Int) { self.number = number }

    func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    func answer(in reader: RegistryReader) throws -> [(catalogue: Int, marks: PackedMarks)] {
        try reader.connection.rows(
            "SELECT catalogue_id, size, content FROM catalogue_marks WHERE catalogue_id <> ? ORDER BY catalogue_id", [.integer(number)]
        ).map { (try $0.int("catalogue_id"), PackedMarks(size: try $0.int("size"), content: try $0.bytes("content"))) }
    }
}
