import Database
import PSIRT

/// Carries what was said of a vulnerability of a component over to the other releases of its product: the same decision is never typed twice.
///
/// A finding that nobody analysed takes over the newest analysis that counts of the same component name and vulnerability, from the latest release of the
/// product that has one, or from the release itself where another component of that name had it that is gone: an SBOM may come again with another supplier,
/// version or identifier. ``Standings`` tells whether a person must confirm it.
enum InheritedAnalyses {
    private struct Key: Hashable {
        let vulnerability: Int
        let name: Int
    }

    private struct Donor {
        let analysis: Int
        let finding: Int
    }

    /// Findings of a release of which nobody said anything. Written so that SQLite does not take the index of analyses, in which nearly every finding of
    /// the desk stands under "none".
    static let unanalysed = """
        SELECT f.id AS id, f.vulnerability_id AS vulnerability, c.name_id AS name FROM finding f JOIN component c ON c.id = f.component_id
        WHERE f.release_id = ? AND COALESCE(f.analysis_id, 0) = 0 AND f.state IN ('open', 'question')
            AND NOT EXISTS (SELECT 1 FROM analysis a WHERE a.finding_id = f.id) ORDER BY f.id
        """

    /// - Returns: how many findings took something over.
    @discardableResult
    static func carry(to release: Release, _ transaction: RegistryTransaction) throws -> Int {
        let donors = try donors(release, transaction)
        if donors.isEmpty { return 0 }
        let open = try transaction.connection.rows(unanalysed, [.integer(release.id)])
        var count = 0
        for row in open {
            guard let donor = donors[Key(vulnerability: try row.int("vulnerability"), name: try row.int("name"))] else { continue }
            var copy = try transaction.get(StoredAnalysis.self, donor.analysis)
            copy.inheritedFrom = copy.id
            copy.finding = try row.int("id")
            try transaction.insert(copy)
            try transaction.connection.execute(
                "UPDATE finding SET inherited_from = ? WHERE id = ?", [.integer(donor.finding), .integer(copy.finding)])
            count += 1
        }
        return count
    }

    private static func donors(_ release: Release, _ reader: RegistryReader) throws -> [Key: Donor] {
        var donors: [Key: Donor] = [:]
        try reader.connection.forEach(
            """
            SELECT f.id AS id, f.analysis_id AS analysis, f.vulnerability_id AS vulnerability, c.name_id AS name
            FROM product_release r JOIN finding f ON f.release_id = r.id JOIN component c ON c.id = f.component_id
            WHERE r.product_id = ? AND (r.id <> ? OR f.state = 'gone') AND f.analysis_id IS NOT NULL
            ORDER BY CASE WHEN r.id = ? THEN 1 ELSE 0 END, r.id, f.analysis_id
            """, [.integer(release.product), .integer(release.id), .integer(release.id)]
        ) { row in
            donors[Key(vulnerability: try row.int("vulnerability"), name: try row.int("name"))] = Donor(
                analysis: try row.int("analysis"), finding: try row.int("id"))
        }
        return donors
    }
}
