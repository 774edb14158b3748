public import Database
public import Diagnostics

/// The text of a notice in one language. Fields of the recipient are filled in when a letter is made of it.
public struct NoticeLetter: Record {
    /// What it is.
    public static let kind = SubjectKind.noticeLetter
    /// Its columns.
    public static let columns = ["notice_id", "language", "title", "body"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which notice.
    public var notice: Int
    /// In which language.
    public var language: Language
    /// The title.
    public var title: String
    /// The letter.
    public var body: String

    /// What people call it.
    public var label: String { language.rawValue }

    /// Takes what must be known; the rest is unknown.
    public init(notice: Int, language: Language, title: String, body: String) {
        self.notice = notice
        self.language = language
        self.title = title
        self.body = body
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        notice = try row.int("notice_id")
        language = try row.word("language")
        title = try row.text("title")
        body = try row.text("body")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(notice), .text(language.rawValue), .text(title), .text(body),
        ]
    }
}
