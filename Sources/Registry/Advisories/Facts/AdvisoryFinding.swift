import Database
import PSIRT

/// A finding of a vulnerability in a release of an advisory, with what counts of it.
struct AdvisoryFinding {
    let release: Int
    let state: FindingState
    let standing: AnalysisStatus
    /// What a person or a rule says of it.
    let analysis: Analysis?
    /// Number of the component's name, which is the same in all its versions.
    let name: Int
    let component: String
    let version: String
    let purl: String?

    static func all(of vulnerability: Int, in releases: [Int], _ reader: RegistryReader) throws -> [AdvisoryFinding] {
        guard !releases.isEmpty else { return [] }
        let rows = try reader.connection.rows(
            """
            SELECT f.release_id AS release_id, f.state AS state, f.standing AS standing, f.analysis_id AS analysis_id, f.rule_id AS rule_id,
                n.id AS name_id, n.name AS name, c.version AS version, c.purl AS purl
            FROM finding f JOIN component c ON c.id = f.component_id JOIN component_name n ON n.id = c.name_id
            WHERE f.vulnerability_id = ? AND f.release_id IN (\(releases.map(String.init).joined(separator: ","))) ORDER BY f.release_id, f.id
            """, [.integer(vulnerability)])
        let today = reader.day
        return try rows.map { row in
            var standing: AnalysisStatus = try row.word("standing")
            var analysis = try row.optionalInt("analysis_id").map { try reader.get(StoredAnalysis.self, $0).analysis }
            if analysis == nil, let rule = try row.optionalInt("rule_id").map({ try reader.get(StoredRule.self, $0) }) {
                // What a rule said is gone with its last day, whether or not anybody has tidied up.
                if rule.expiresOn < today { standing = .underInvestigation } else { analysis = rule.analysis }
            }
            return AdvisoryFinding(
                release: try row.int("release_id"), state: try row.word("state"), standing: standing, analysis: analysis,
                name: try row.int("name_id"),
                component: try row.text("name"), version: try row.text("version"),
                purl: try row.optionalText("purl")?.split(separator: "\n").first.map(String.init))
        }
    }
}
