public import Database

/// One version of a document in one language: a file that never changes.
public struct DocumentVersion: Record {
    /// What it is.
    public static let kind = SubjectKind.documentVersion
    /// Its columns.
    public static let columns = [
        "document_id", "version", "language", "file", "media_type", "digest", "dated", "state", "author_id", "approver_id", "approved_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which document.
    public var document: Int
    /// Its version, as printed on it.
    public var version: String
    /// Its language, BCP 47: `ja`, `en`.
    public var language: String
    /// The file as it was named.
    public var file: String
    /// Media type: `application/pdf`.
    public var mediaType: String
    /// SHA-256 of the bytes, under which ``BlobStore`` has them.
    public var digest: String
    /// The date on it.
    public var dated: String
    /// How far it is.
    public var state: DocumentState
    /// Who took it in.
    public var author: Int
    /// Who approved it.
    public var approver: Int?
    /// When it was approved, RFC 3339 UTC.
    public var approvedAt: String?

    /// What people call it.
    public var label: String { "\(version) (\(language))" }

    init(document: Int, version: String, language: String, file: String, mediaType: String, digest: String, dated: String, author: Int) {
        self.document = document
        self.version = version
        self.language = language
        self.file = file
        self.mediaType = mediaType
        self.digest = digest
        self.dated = dated
        self.author = author
        state = .draft
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        document = try row.int("document_id")
        version = try row.text("version")
        language = try row.text("language")
        file = try row.text("file")
        mediaType = try row.text("media_type")
        digest = try row.text("digest")
        dated = try row.text("dated")
        state = try row.word("state")
        author = try row.int("author_id")
        approver = try row.optionalInt("approver_id")
        approvedAt = try row.optionalText("approved_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(document), .text(version), .text(language), .text(file), .text(mediaType), .text(digest), .text(dated), .text(state.rawValue),
            .integer(author), .integer(approver), .text(approvedAt),
        ]
    }
}
