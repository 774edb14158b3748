import Database
import PSIRT

/// What the register knows of every release about one vulnerability.
enum PortfolioConcern {
    /// One release.
    struct Entry {
        let product: Int
        let release: Int
        var concern: ReleaseConcern
    }

    /// All releases, by product and number. A release that was not matched since its components changed has none that were looked up.
    static func read(_ vulnerability: String, _ reader: RegistryReader) throws -> [Entry] {
        var entries: [Entry] = []
        var places: [Int: Int] = [:]
        try reader.connection.forEach(
            """
            SELECT r.id AS id, r.product_id AS product, p.code AS code, r.version AS version, m.run_id AS run,
                (SELECT CAST(SUM(b.components) AS BIGINT) FROM sbom b WHERE b.release_id = r.id AND b.state = 'accepted' AND b.replaced_by IS NULL) AS components,
                (SELECT w.looked_up FROM match_run w WHERE w.release_id = r.id AND w.asked IS NULL ORDER BY w.id DESC LIMIT 1) AS looked_up
            FROM product_release r JOIN product p ON p.id = r.product_id LEFT JOIN release_match m ON m.release_id = r.id ORDER BY p.code, r.id
            """, []
        ) { row in
            let components = try row.optionalInt("components")
            let lookedUp = try row.optionalInt("run") == nil ? 0 : row.optionalInt("looked_up") ?? 0
            places[try row.int("id")] = entries.count
            entries.append(
                Entry(
                    product: try row.int("product"), release: try row.int("id"),
                    concern: ReleaseConcern(
                        product: try row.text("code"), release: try row.text("version"), components: components,
                        unknownComponents: max(0, (components ?? 0) - lookedUp))))
        }
        try reader.connection.forEach(
            """
            SELECT f.release_id AS release_id, f.state AS state, f.standing AS standing FROM finding f WHERE f.state <> 'gone' AND f.vulnerability_id IN
                (SELECT id FROM vulnerability WHERE name = ? UNION SELECT vulnerability_id FROM vulnerability_alias WHERE alias = ?)
            """, [.text(vulnerability), .text(vulnerability)]
        ) { row in
            guard let place = places[try row.int("release_id")] else { return }
            let state: FindingState = try row.word("state")
            switch state {
            case .open, .question: entries[place].concern.findings.append(try row.word("standing"))
            case .cleared: entries[place].concern.cleared += 1
            case .gone: break
            }
        }
        return entries
    }
}
