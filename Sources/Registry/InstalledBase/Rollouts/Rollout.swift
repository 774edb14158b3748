public import Database

/// The plan to bring an update to the devices that need it.
public struct Rollout: Record {
    /// What it is.
    public static let kind = SubjectKind.rollout
    /// Its columns.
    public static let columns = ["code", "release_id", "title", "planned_until", "closed_at", "note"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Short name in commands and addresses.
    public var code: String
    /// The release that is brought.
    public var release: Int
    /// What it is for.
    public var title: String
    /// Day by which all should have it.
    public var plannedUntil: String?
    /// When the plan was closed.
    public var closedAt: String?
    /// Words for people.
    public var note: String?

    /// What people call it.
    public var label: String { code }

    /// A plan.
    public init(code: String, release: Int, title: String) {
        self.code = code
        self.release = release
        self.title = title
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        code = try row.text("code")
        release = try row.int("release_id")
        title = try row.text("title")
        plannedUntil = try row.optionalText("planned_until")
        closedAt = try row.optionalText("closed_at")
        note = try row.optionalText("note")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(code), .integer(release), .text(title), .text(plannedUntil), .text(closedAt), .text(note),
        ]
    }
}
