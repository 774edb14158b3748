public import Database

/// That a person is signed in with a browser.
public struct Session: Record {
    /// How far the sign-in has come.
    public enum Stage: String, Sendable, CaseIterable {
        /// The password was right; the second factor is still to come.
        case password
        /// Signed in.
        case full
    }

    /// What it is.
    public static let kind = SubjectKind.session
    /// Its columns.
    public static let columns = ["person_id", "digest", "stage", "channel", "opened_at", "expires_at", "seen_at"]
    /// What the audit chain names only as changed.
    public static let secretColumns: Set<String> = ["digest"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Number of the person.
    public let person: Int
    /// SHA-256 of the secret that the browser holds.
    let digest: String
    /// How far the sign-in has come.
    public let stage: Stage
    /// Where the person came from: `web 192.0.2.7`.
    public let channel: String
    /// When it was opened, RFC 3339 UTC.
    public let openedAt: String
    /// When it ends whatever happens.
    public let expiresAt: String
    /// When it was last used, to some minutes.
    public let seenAt: String

    /// What people call it.
    public var label: String { channel }

    init(person: Int, digest: String, stage: Stage, channel: String, openedAt: String, expiresAt: String) {
        self.person = person
        self.digest = digest
        self.stage = stage
        self.channel = channel
        self.openedAt = openedAt
        self.expiresAt = expiresAt
        seenAt = openedAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        person = try row.int("person_id")
        digest = try row.text("digest")
        stage = try row.word("stage")
        channel = try row.text("channel")
        openedAt = try row.text("opened_at")
        expiresAt = try row.text("expires_at")
        seenAt = try row.text("seen_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(person), .text(digest), .text(stage.rawValue), .text(channel), .text(openedAt), .text(expiresAt), .text(seenAt),
        ]
    }
}
