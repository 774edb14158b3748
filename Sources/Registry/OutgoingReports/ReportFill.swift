import Database
import Diagnostics

/// What people wrote into the fields of a report: every statement ever made, the newest of which counts.
struct ReportFill {
    let field: String
    /// Nil for both languages.
    let language: Language?
    /// Nil where it was taken back.
    let value: String?
    let author: Int
    let at: String

    static func all(of report: StoredReport, _ reader: RegistryReader) throws -> [ReportFill] {
        try reader.connection.rows(
            "SELECT field, language, value, author_id, at FROM case_report_fill WHERE case_id = ? AND place = ? ORDER BY id", report.key
        ).map { row in
            ReportFill(
                field: try row.text("field"), language: try row.word("language"), value: try row.optionalText("value"),
                author: try row.int("author_id"), at: try row.text("at"))
        }
    }

    /// The statement that counts for a field in a language.
    static func newest(_ field: String, _ language: Language, in fills: [ReportFill]) -> ReportFill? {
        guard let last = fills.last(where: { $0.field == field && ($0.language ?? language) == language }), last.value != nil else { return nil }
        return last
    }
}
