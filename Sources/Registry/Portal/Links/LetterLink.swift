public import Database

/// A link from a letter, for an institution without an account: it opens one notice to one institution, to be read and acknowledged, for a time. The
/// registry keeps only the digest of its secret.
public struct LetterLink: Record {
    /// What it is.
    public static let kind = SubjectKind.letterLink
    /// Its columns.
    public static let columns = ["notice_id", "institution_id", "digest", "person_id", "issued_at", "expires_at", "revoked_at", "receipt_id"]
    /// What the audit chain names only as changed.
    public static let secretColumns: Set<String> = ["digest"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Which notice.
    public let notice: Int
    /// To which institution.
    public let institution: Int
    let digest: String
    /// Number of who issued it.
    public let person: Int
    /// When, RFC 3339 UTC.
    public let issuedAt: String
    /// Until when it opens, RFC 3339 UTC.
    public let expiresAt: String
    /// When it was taken back.
    public var revokedAt: String?
    /// With the letter to which recipient it went out; nil where a person made it for the institution as a whole.
    public let receipt: Int?

    /// What people call it.
    public var label: String { "#\(id)" }

    init(notice: Int, institution: Int, receipt: Int? = nil, digest: String, person: Int, issuedAt: String, expiresAt: String) {
        self.notice = notice
        self.institution = institution
        self.receipt = receipt
        self.digest = digest
        self.person = person
        self.issuedAt = issuedAt
        self.expiresAt = expiresAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        notice = try row.int("notice_id")
        institution = try row.int("institution_id")
        digest = try row.text("digest")
        person = try row.int("person_id")
        issuedAt = try row.text("issued_at")
        expiresAt = try row.text("expires_at")
        revokedAt = try row.optionalText("revoked_at")
        receipt = try row.optionalInt("receipt_id")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(notice), .integer(institution), .text(digest), .integer(person), .text(issuedAt), .text(expiresAt), .text(revokedAt),
            .integer(receipt),
        ]
    }

    /// `NT-2026-0001 H-001`.
    public func label(in reader: RegistryReader) throws -> String {
        "\(try reader.get(Notice.self, notice).number) \(try reader.get(Institution.self, institution).code)"
    }

    /// Whether it still opens.
    public func isGood(at now: String) -> Bool { revokedAt == nil && now < expiresAt }

    /// The link of a secret with what it opens.
    ///
    /// - Throws: ``RegistryError/notFound(_:_:)``, the same for a secret that never was, that expired and that was taken back.
    static func find(_ digest: String, _ reader: RegistryReader) throws -> Opened {
        guard let link = try reader.find(LetterLink.self, "digest", .text(digest)), link.isGood(at: reader.now) else {
            throw RegistryError.notFound(.letterLink, "")
        }
        let institution = try reader.get(Institution.self, link.institution)
        return Opened(
            notice: try reader.portalNotice(try reader.get(Notice.self, link.notice).number, institution), institution: institution,
            receipt: link.receipt)
    }

    /// What a link opens.
    struct Opened {
        let notice: Notice
        let institution: Institution
        /// The letter with which it went out.
        let receipt: Int?
    }
}
