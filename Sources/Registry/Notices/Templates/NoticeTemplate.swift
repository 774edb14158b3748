public import Database
public import Diagnostics

/// The maker's own wording of a letter, in place of the one that comes with the program.
public struct NoticeTemplate: Record {
    /// What it is.
    public static let kind = SubjectKind.noticeTemplate
    /// Its columns.
    public static let columns = ["subject", "language", "title", "body", "author_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// What about: `eol`, `eol-change`, `package-release`.
    public var subject: String
    /// In which language.
    public var language: Language
    /// The title, with fields.
    public var title: String
    /// The letter, with fields.
    public var body: String
    /// Number of who wrote it.
    public var author: Int

    /// What people call it.
    public var label: String { "\(subject) \(language.rawValue)" }

    /// Takes what must be known; the rest is unknown.
    public init(subject: String, language: Language, title: String, body: String, author: Int) {
        self.subject = subject
        self.language = language
        self.title = title
        self.body = body
        self.author = author
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        subject = try row.text("subject")
        language = try row.word("language")
        title = try row.text("title")
        body = try row.text("body")
        author = try row.int("author_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(subject), .text(language.rawValue), .text(title), .text(body), .integer(author),
        ]
    }
}
