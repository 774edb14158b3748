import Database

/// The signature of somebody who decided on a version of a report. It stands with the case and not among the other signatures: those can be read by
/// people who must not know that the case is there.
public struct ReportDecision: Sendable, Hashable {
    /// On which version.
    public let version: Int
    /// SHA-256 of the content that was decided on.
    public let digest: String
    /// Which way.
    public let decision: SignatureDecision
    /// Full name of the person when they signed.
    public let person: String
    /// In the person's words.
    public let comment: String?
    /// When, RFC 3339 UTC.
    public let at: String

    static func all(of report: StoredReport, _ reader: RegistryReader) throws -> [ReportDecision] {
        try reader.connection.rows(
            "SELECT version, digest, decision, person, comment, at FROM case_report_decision WHERE case_id = ? AND place = ? ORDER BY id", report.key
        ).map { row in
            ReportDecision(
                version: try row.int("version"), digest: try row.text("digest"), decision: try row.word("decision"), person: try row.text("person"),
                comment: try row.optionalText("comment"), at: try row.text("at"))
        }
    }

    /// The approval that counts for what the report is now: the newest decision, if it was yes.
    static func approval(of report: StoredReport, _ reader: RegistryReader) throws -> ReportDecision? {
        guard let last = try all(of: report, reader).last, last.decision == .approved else { return nil }
        return last
    }
}
