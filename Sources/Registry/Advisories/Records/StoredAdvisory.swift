public import Database

/// An advisory of ours under its tracking id, whatever its versions (guidance 6.2, 6.4; ).
public struct StoredAdvisory: Record {
    /// What it is.
    public static let kind = SubjectKind.advisory
    /// Its columns.
    public static let columns = ["number", "organisation_id", "case_id", "author_id", "opened_at", "open", "guarded", "successor"]
    /// That there is a case is for those who may know of it.
    public static let secretColumns: Set<String> = ["case_id"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// The tracking id: `SMD-SA-2026-4711`.
    public let number: String
    /// Whose.
    public let organisation: Int
    /// The case whose need-to-know it has.
    public let psirtCase: Int?
    /// Who began it.
    public let author: Int
    /// When.
    public let openedAt: String
    /// Whether its newest version that is out may be seen by the community or by all.
    public var isOpen = false
    /// Whether what is in work is for participants of the case only: a strict label or an embargo.
    public var isGuarded: Bool
    /// The tracking id of the advisory that took its place.
    public var successor: String?

    /// What people call it.
    public var label: String { number }

    init(number: String, organisation: Int, psirtCase: Int?, author: Int, at time: String, isGuarded: Bool) {
        self.number = number
        self.organisation = organisation
        self.psirtCase = psirtCase
        self.author = author
        openedAt = time
        self.isGuarded = isGuarded
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        number = try row.text("number")
        organisation = try row.int("organisation_id")
        psirtCase = try row.optionalInt("case_id")
        author = try row.int("author_id")
        openedAt = try row.text("opened_at")
        isOpen = try row.flag("open")
        isGuarded = try row.flag("guarded")
        successor = try row.optionalText("successor")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(number), .integer(organisation), .integer(psirtCase), .integer(author), .text(openedAt), .flag(isOpen), .flag(isGuarded),
            .text(successor),
        ]
    }
}
