public import Database

/// A person's second factor: the key that their authenticator app shares with the server (RFC 6238).
public struct SecondFactor: Record {
    /// What it is.
    public static let kind = SubjectKind.secondFactor
    /// Its columns.
    public static let columns = ["person_id", "secret", "enrolled_at", "confirmed_at", "last_step"]
    /// What the audit chain names only as changed.
    public static let secretColumns: Set<String> = ["secret"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Number of the person.
    public let person: Int
    /// The key, sealed by the server (the registry cannot read it).
    public var secret: String
    /// When it was made.
    public var enrolledAt: String
    /// When the person first showed a code of it; until then it is not asked for.
    public var confirmedAt: String?
    /// The time step of the last code taken: no code is taken twice.
    public var lastStep: Int

    /// What people call it.
    public var label: String { "TOTP" }

    init(person: Int, secret: String, enrolledAt: String) {
        self.person = person
        self.secret = secret
        self.enrolledAt = enrolledAt
        lastStep = 0
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        secret = try row.text("secret")
        enrolledAt = try row.text("enrolled_at")
        confirmedAt = try row.optionalText("confirmed_at")
        lastStep = try row.int("last_step")
    }

    /// The values of its columns.
    public var values: [SQLValue] { [.integer(person), .text(secret), .text(enrolledAt), .text(confirmedAt), .integer(lastStep)] }
}
