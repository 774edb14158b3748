import Catalog
import Database

/// Which state of the catalogue a match was made against.
enum CatalogueState {
    /// The number of the catalogue's state, noted on first sight.
    static func number(of catalog: Catalog, _ transaction: RegistryTransaction) throws -> Int {
        let report = catalog.info.report()
        let digest = BlobStore.digest(report)
        if let number = try transaction.connection.number("SELECT id FROM catalogue_state WHERE digest = ?", [.text(digest)]) { return number }
        let number = try transaction.connection.insertedID(
            "INSERT INTO catalogue_state (revision, digest, built_at, taken_at, sources) VALUES (1, ?, ?, ?, ?)",
            [.text(digest), .text(catalog.info.created), .text(transaction.now), .text(String(decoding: report, as: UTF8.self))])
        try transaction.note(.catalogue, number, catalog.info.created, ["sha256": .text(digest)])
        return number
    }
}
