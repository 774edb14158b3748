import Catalog
import Database

/// Brings the vulnerabilities that matching did not meet again up to date, and lets go what is kept of catalogues that no release stands on any more.
struct FinishMatching: UseCase {
    static let permission = Permission.manageCatalogue
    let catalog: Catalog
    /// Ids of vulnerabilities whose records changed.
    let changed: Set<String>
    /// The rows that are up to date already.
    let known: [Int: VulnerabilityWriter.Row]

    /// - Returns: how many findings stand open in the releases that are watched.
    func perform(in transaction: RegistryTransaction) throws -> Int {
        let catalogue = try CatalogueState.number(of: catalog, transaction)
        var writer = VulnerabilityWriter(catalog, transaction, known: known)
        let done = Set(known.values.map(\.id))
        var stale: [String] = []
        var scores: [(id: Int, epss: Int?)] = []
        try transaction.connection.forEach("SELECT id, name, aliases, epss FROM vulnerability", []) { row in
            let id = try row.int("id")
            if done.contains(id) { return }
            let names = [try row.text("name")] + (try row.text("aliases")).split(separator: " ").map(String.init)
            if names.contains(where: changed.contains) {
                stale.append(names[0])
                return
            }
            // Scores of EPSS change every day, and are no part of what is compared.
            let score = try names.lazy.compactMap { try catalog.epss($0)?.billionths }.max()
            if try score != row.optionalInt("epss") { scores.append((id, score)) }
        }
        for name in stale {
            for group in try catalog.groups(id: name) where group.ids.contains(name) { _ = try writer.row(group.number) }
        }
        for (id, score) in scores {
            try transaction.connection.execute("UPDATE vulnerability SET epss = ? WHERE id = ?", [.integer(score), .integer(id)])
        }
        try CatalogueState.tidy(keeping: catalogue, transaction)
        return try transaction.connection.number(
            """
            SELECT COUNT(*) FROM finding WHERE state = 'open' AND release_id IN
                (SELECT release_id FROM sbom WHERE release_id IS NOT NULL AND state = 'accepted' AND replaced_by IS NULL)
            """) ?? 0
    }
}
