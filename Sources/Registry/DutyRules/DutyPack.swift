public import Database

/// A rule pack of the maker's own, as it came. It is replaced by another of its name and never changed.
public struct DutyPack: Record {
    /// What it is.
    public static let kind = SubjectKind.dutyPack
    /// Its columns.
    public static let columns = ["name", "version", "file", "text", "digest", "person_id", "at", "ended_at"]
    /// The audit chain has its SHA-256.
    public static let secretColumns: Set<String> = ["text"]
    /// The longest that is taken, in bytes.
    public static let longest = 1 << 20

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Its name.
    public let name: String
    /// Version of its text.
    public let version: String
    /// The file that it came in, as the user named it.
    public let file: String
    /// The YAML.
    public let text: [UInt8]
    /// SHA-256 of ``text``.
    public let digest: String
    /// Number of who put it in.
    public let person: Int
    /// When, RFC 3339 UTC.
    public let at: String
    /// When it was replaced or taken out.
    public var endedAt: String?

    /// What people call it.
    public var label: String { name }

    init(name: String, version: String, file: String, text: [UInt8], digest: String, person: Int, at: String) {
        self.name = name
        self.version = version
        self.file = file
        self.text = text
        self.digest = digest
        self.person = person
        self.at = at
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        name = try row.text("name")
        version = try row.text("version")
        file = try row.text("file")
        text = try row.bytes("text")
        digest = try row.text("digest")
        person = try row.int("person_id")
        at = try row.text("at")
        endedAt = try row.optionalText("ended_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [.text(name), .text(version), .text(file), .bytes(text), .text(digest), .integer(person), .text(at), .text(endedAt)]
    }
}
