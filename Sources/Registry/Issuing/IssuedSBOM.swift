public import Database

/// That a release's SBOM was given to somebody: which bytes, in which format, when, why and under which baseline.
public struct IssuedSBOM: Record {
    /// What it is.
    public static let kind = SubjectKind.issuedSBOM
    /// Its columns.
    public static let columns = [
        "release_id", "baseline_id", "number", "format", "digest", "recipient", "reason", "issued_at", "person_id", "superseded_by", "losses",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which release.
    public let release: Int
    /// The baseline that it describes.
    public let baseline: Int?
    /// 1, 2, 3 … within the release.
    public let number: Int
    /// `CycloneDX 1.6`.
    public let format: String
    /// SHA-256 of the bytes, which are in ``BlobStore``.
    public let digest: String
    /// Who has it, as people write the name.
    public let recipient: String
    /// Why it was given: at release, on change, on request.
    public let reason: String?
    /// When, RFC 3339 UTC.
    public let issuedAt: String
    /// Who gave it.
    public let person: Int
    /// The one that the same recipient got in its place.
    public var supersededBy: Int?
    /// How many facts of the register the format has no place for.
    public let losses: Int

    /// What people call it.
    public var label: String { "#\(number) \(recipient)" }

    init(
        release: Int, baseline: Int, number: Int, format: String, digest: String, recipient: String, reason: String, issuedAt: String, person: Int,
        losses: Int
    ) {
        self.release = release
        self.baseline = baseline
        self.number = number
        self.format = format
        self.digest = digest
        self.recipient = recipient
        self.reason = reason
        self.issuedAt = issuedAt
        self.person = person
        self.losses = losses
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        release = try row.int("release_id")
        baseline = try row.optionalInt("baseline_id")
        number = try row.int("number")
        format = try row.text("format")
        digest = try row.text("digest")
        recipient = try row.text("recipient")
        reason = try row.optionalText("reason")
        issuedAt = try row.text("issued_at")
        person = try row.int("person_id")
        supersededBy = try row.optionalInt("superseded_by")
        losses = try row.int("losses")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(release), .integer(baseline), .integer(number), .text(format), .text(digest), .text(recipient), .text(reason), .text(issuedAt),
            .integer(person), .integer(supersededBy), .integer(losses),
        ]
    }
}
