public import Database

/// What a release consisted of when it was frozen, as canonical JSON with its SHA-256 (ベースライン). It is never changed or removed.
public struct Baseline: Record {
    /// What it is.
    public static let kind = SubjectKind.baseline
    /// Its columns.
    public static let columns = ["release_id", "number", "digest", "content", "frozen_at", "person_id", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which release.
    public let release: Int
    /// 1, 2, 3 … within the release.
    public let number: Int
    /// SHA-256 of ``content``, 64 hexadecimal digits.
    public let digest: String
    /// The items: ``BaselineContent``.
    public let content: String
    /// When, RFC 3339 UTC.
    public let frozenAt: String
    /// Who froze it.
    public let person: Int
    /// Words for people.
    public let note: String?

    /// What people call it.
    public var label: String { "#\(number)" }

    init(release: Int, number: Int, content: [UInt8], frozenAt: String, person: Int, note: String?) {
        self.release = release
        self.number = number
        digest = BlobStore.digest(content)
        self.content = String(decoding: content, as: UTF8.self)
        self.frozenAt = frozenAt
        self.person = person
        self.note = note
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        release = try row.int("release_id")
        number = try row.int("number")
        digest = try row.text("digest")
        content = try row.text("content")
        frozenAt = try row.text("frozen_at")
        person = try row.int("person_id")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [.integer(release), .integer(number), .text(digest), .text(content), .text(frozenAt), .integer(person), .text(note)]
    }
}
