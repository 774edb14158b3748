import Database

/// Keeps triage true when something else than a person moves: matching, and news of a vulnerability.
enum TriageUpkeep {
    /// New findings of a release take over what was said of them elsewhere or what a rule says; where matching answers otherwise than before, a person
    /// must confirm what was said.
    static func afterMatching(_ release: Release, _ transaction: RegistryTransaction) throws {
        guard try isNeeded(transaction) else { return }
        try InheritedAnalyses.carry(to: release, transaction)
        try Standings(transaction).refresh(where: "f.release_id = ? AND f.state IN ('open', 'question')", [.integer(release.id)])
    }

    /// The sources say something else of a vulnerability: what was said of its findings rests on other grounds now.
    static func afterNews(of vulnerability: Int, _ transaction: RegistryTransaction) throws {
        guard try isNeeded(transaction) else { return }
        try Standings(transaction).refresh(where: "f.vulnerability_id = ? AND f.analysis_id IS NOT NULL", [.integer(vulnerability)])
    }

    /// Whether anybody has ever judged anything: a desk that does not triage pays nothing.
    private static func isNeeded(_ reader: RegistryReader) throws -> Bool {
        try reader.connection.number("SELECT CASE WHEN EXISTS (SELECT 1 FROM analysis) OR EXISTS (SELECT 1 FROM triage_rule) THEN 1 ELSE 0 END") == 1
    }
}
