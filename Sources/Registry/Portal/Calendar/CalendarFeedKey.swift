public import Database
public import Diagnostics
import Duties

/// A key in the address of a calendar that somebody subscribed to. It opens the calendar and nothing else, for calendar programs can send no header.
public struct CalendarFeedKey: Record {
    /// What it is.
    public static let kind = SubjectKind.calendarFeed
    /// Its columns.
    public static let columns = ["person_id", "name", "digest", "product_id", "language", "issued_at", "expires_on", "revoked_at"]
    /// What the audit chain names only as changed.
    public static let secretColumns: Set<String> = ["digest"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// For whom it acts.
    public let person: Int
    /// What it is for, in the person's words.
    public let name: String
    let digest: String
    /// Number of the only product; nil for all that the person may see.
    public let product: Int?
    /// In which language.
    public let language: Language
    /// When it was issued, RFC 3339 UTC.
    public let issuedAt: String
    /// The last day on which it is good, UTC.
    public let expiresOn: String
    /// When it was taken back.
    public var revokedAt: String?

    /// What people call it.
    public var label: String { name }

    init(person: Int, name: String, digest: String, product: Int?, language: Language, issuedAt: String, expiresOn: String) {
        self.person = person
        self.name = name
        self.digest = digest
        self.product = product
        self.language = language
        self.issuedAt = issuedAt
        self.expiresOn = expiresOn
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        name = try row.text("name")
        digest = try row.text("digest")
        product = try row.optionalInt("product_id")
        language = try row.word("language")
        issuedAt = try row.text("issued_at")
        expiresOn = try row.text("expires_on")
        revokedAt = try row.optionalText("revoked_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(person), .text(name), .text(digest), .integer(product), .text(language.rawValue), .text(issuedAt), .text(expiresOn),
            .text(revokedAt),
        ]
    }

    /// Whether it still opens.
    public func isGood(at now: String) -> Bool { revokedAt == nil && Zone.tokyo.dayText(of: now) <= expiresOn }
}
