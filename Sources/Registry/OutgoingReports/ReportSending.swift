import Database

/// That a person sent a report: when, how, and what the recipient gave for it.
public struct ReportSending: Sendable, Hashable {
    /// Which version was sent.
    public let version: Int
    /// What it said of itself.
    public let kind: ReportPhase
    /// By which way: a web form, mail, by hand.
    public let channel: String
    /// The number that the recipient gave.
    public let receipt: String?
    /// The duties that it answers.
    public let duties: [String]
    /// Handle of who noted it.
    public let by: String
    /// When it was sent, RFC 3339 UTC.
    public let at: String

    static func all(of report: StoredReport, _ reader: RegistryReader) throws -> [ReportSending] {
        try reader.connection.rows(
            "SELECT version, kind, channel, receipt, duties, author_id, at FROM case_report_sending WHERE case_id = ? AND place = ? ORDER BY id",
            report.key
        ).map { row in
            ReportSending(
                version: try row.int("version"), kind: try row.word("kind"), channel: try row.text("channel"),
                receipt: try row.optionalText("receipt"),
                duties: try row.text("duties").split(separator: " ").map(String.init),
                by: try reader.get(Person.self, try row.int("author_id")).handle, at: try row.text("at"))
        }
    }
}
