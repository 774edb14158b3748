public import Database

/// Somebody who works with the registry.
public struct Person: Record {
    /// What it is.
    public static let kind = SubjectKind.person
    /// Its columns.
    public static let columns = ["handle", "name", "email", "post", "active", "secret", "secret_at", "failures", "locked_until"]
    /// What the audit chain names only as changed.
    public static let secretColumns: Set<String> = ["secret"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Short name to sign in with; unique, never given to another person.
    public var handle: String
    /// Full name, as it stands under signatures.
    public var name: String
    /// Mail address.
    public var email: String?
    /// Post in the organisation: 安全管理責任者.
    public var post: String?
    /// False for somebody who has left. A person is never deleted: their signatures stay.
    public var isActive: Bool
    /// The password's digest (``PasswordDigest``).
    public var secret: String?
    /// When the password was set.
    public var secretSetAt: String?
    /// Wrong passwords since the last right one.
    public var failures: Int
    /// Until when no password is accepted.
    public var lockedUntil: String?

    /// What people call it.
    public var label: String { handle }

    /// A person without a password.
    public init(handle: String, name: String, email: String? = nil, post: String? = nil) {
        self.handle = handle
        self.name = name
        self.email = email
        self.post = post
        isActive = true
        failures = 0
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        handle = try row.text("handle")
        name = try row.text("name")
        email = try row.optionalText("email")
        post = try row.optionalText("post")
        isActive = try row.flag("active")
        secret = try row.optionalText("secret")
        secretSetAt = try row.optionalText("secret_at")
        failures = try row.int("failures")
        lockedUntil = try row.optionalText("locked_until")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(handle), .text(name), .text(email), .text(post), .flag(isActive), .text(secret), .text(secretSetAt), .integer(failures),
            .text(lockedUntil),
        ]
    }
}
