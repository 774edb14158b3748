import Catalog
import Database

/// By what a release was last matched.
struct ReleaseStanding: Sendable, Hashable {
    /// The state of the catalogue.
    let catalogue: Int
    /// The run, new with every match: who saw another has seen other components.
    let run: Int

    /// How the release stands; nil if all of it must be matched: its components changed, it never was matched, or the rules were others.
    static func of(_ release: Int, _ reader: RegistryReader) throws -> ReleaseStanding? {
        try reader.connection.row(
            "SELECT catalogue_id, run_id FROM release_match WHERE release_id = ? AND rules = ?", [.integer(release), .integer(Matcher.rules)]
        ).map { ReleaseStanding(catalogue: try $0.int("catalogue_id"), run: try $0.int("run_id")) }
    }

    /// Keeps it.
    func store(_ release: Int, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute(
            """
            INSERT INTO release_match (release_id, catalogue_id, run_id, rules) VALUES (?, ?, ?, ?)
            ON CONFLICT (release_id) DO UPDATE SET catalogue_id = excluded.catalogue_id, run_id = excluded.run_id, rules = excluded.rules
            """, [.integer(release), .integer(catalogue), .integer(run), .integer(Matcher.rules)])
    }

    /// Says that the release's components are no longer those that were matched.
    static func forget(_ release: Int, _ transaction: RegistryTransaction) throws {
        try transaction.connection.execute("DELETE FROM release_match WHERE release_id = ?", [.integer(release)])
    }
}
