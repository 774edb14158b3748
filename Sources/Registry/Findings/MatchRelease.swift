import Catalog
import Database

/// Matches one release against a catalogue.
struct MatchRelease: UseCase {
    static let permission = Permission.manageCatalogue
    let id: Int
    let catalog: Catalog

    func perform(in transaction: RegistryTransaction) throws -> ReleaseMatching.Outcome {
        try ReleaseMatching.run(try transaction.get(Release.self, id), catalog, transaction)
    }
}

/// The releases that are watched: all with an SBOM, those no longer shipped too (R-072: watching goes on after EOS).
struct WatchedReleases: Query {
    static let permission = Permission.manageCatalogue

    func scope(in reader: RegistryReader) throws -> AccessScope { .everything }

    func answer(in reader: RegistryReader) throws -> [Int] {
        try reader.connection.rows(
            "SELECT DISTINCT release_id AS id FROM sbom WHERE release_id IS NOT NULL AND state = 'accepted' AND replaced_by IS NULL ORDER BY release_id"
        ).map { try $0.int("id") }
    }
}
