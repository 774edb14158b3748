public import Database

/// A version of a product's plan of EOL and EOS as the registry keeps it. Nothing in it changes but its approval; a change is the next
/// version.
public struct KeptPlan: Record {
    /// What it is.
    public static let kind = SubjectKind.lifecyclePlan
    /// Its columns.
    public static let columns = [
        "product_id", "number", "release_on", "eol_on", "eos_on", "reason", "author_id", "made_at", "state", "approver_id", "approved_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// 1, 2, 3, … within the product.
    public var number: Int
    /// Day of the commercial release; nil while it has none.
    public var releaseOn: String?
    /// First day of limited support.
    public var eolOn: String
    /// Last day of all support.
    public var eosOn: String
    /// Why these dates, or why they changed.
    public var reason: String
    /// Number of who made it.
    public var author: Int
    /// When, RFC 3339 UTC.
    public var madeAt: String
    /// How far it is.
    public var state: PlanState = PlanState.draft
    /// Number of who approved it.
    public var approver: Int?
    /// When, RFC 3339 UTC.
    public var approvedAt: String?

    /// What people call it.
    public var label: String { "#\(number)" }

    /// A draft.
    public init(product: Int, number: Int, eolOn: String, eosOn: String, reason: String, author: Int, madeAt: String) {
        self.product = product
        self.number = number
        self.eolOn = eolOn
        self.eosOn = eosOn
        self.reason = reason
        self.author = author
        self.madeAt = madeAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        number = try row.int("number")
        releaseOn = try row.optionalText("release_on")
        eolOn = try row.text("eol_on")
        eosOn = try row.text("eos_on")
        reason = try row.text("reason")
        author = try row.int("author_id")
        madeAt = try row.text("made_at")
        state = try row.word("state")
        approver = try row.optionalInt("approver_id")
        approvedAt = try row.optionalText("approved_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .integer(number), .text(releaseOn), .text(eolOn), .text(eosOn), .text(reason), .integer(author), .text(madeAt),
            .text(state.rawValue), .integer(approver), .text(approvedAt),
        ]
    }
}
