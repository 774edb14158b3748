public import Database

/// Whether the portfolio is concerned by a vulnerability that everybody talks of, as it was judged on a day.
public struct ConcernRecord: Record {
    /// What it is.
    public static let kind = SubjectKind.concernRecord
    /// Its columns.
    public static let columns = ["number", "vulnerability", "reason", "author_id", "evaluated_at", "catalogue_built"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// `NC-2026-0001`.
    public let number: String
    /// The id that was asked about.
    public let vulnerability: String
    /// Why it was evaluated.
    public let reason: String
    /// Who evaluated it.
    public let author: Int
    /// When.
    public let evaluatedAt: String
    /// When the newest catalogue was built that releases were matched against; nil if none was.
    public let catalogueBuilt: String?

    /// What people call it.
    public var label: String { "\(number) \(vulnerability)" }

    init(number: String, vulnerability: String, reason: String, author: Int, at time: String, catalogueBuilt: String?) {
        self.number = number
        self.vulnerability = vulnerability
        self.reason = reason
        self.author = author
        evaluatedAt = time
        self.catalogueBuilt = catalogueBuilt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        number = try row.text("number")
        vulnerability = try row.text("vulnerability")
        reason = try row.text("reason")
        author = try row.int("author_id")
        evaluatedAt = try row.text("evaluated_at")
        catalogueBuilt = try row.optionalText("catalogue_built")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [.text(number), .text(vulnerability), .text(reason), .integer(author), .text(evaluatedAt), .text(catalogueBuilt)]
    }
}
