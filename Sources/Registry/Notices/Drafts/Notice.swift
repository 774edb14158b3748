public import Database

/// A notice to those who have a product: one content, approved once, sent to each recipient.
public struct Notice: Record {
    /// What it is.
    public static let kind = SubjectKind.notice
    /// Its columns.
    public static let columns = [
        "number", "product_id", "subject", "plan_id", "day", "earlier_day", "audience", "with_trade", "items", "state", "author_id", "made_at",
        "approver_id", "approved_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// `NT-2026-0001`.
    public var number: String
    /// About which product.
    public var product: Int
    /// What about, by the engine's key: `eos`, `component-end:…`.
    public var subject: String
    /// The version of the plan that it tells of.
    public var plan: Int?
    /// The day that it tells.
    public var day: String?
    /// The day that recipients were told before.
    public var earlierDay: String?
    /// To whom: `due`, `all`, or codes of institutions parted by blanks.
    public var audience: String
    /// Whether the trade parties of the devices get it too.
    public var withTrade: Bool = false
    /// Of a package, what it contains, parted by blanks.
    public var items: String = ""
    /// How far it is.
    public var state: NoticeState = NoticeState.draft
    /// Number of who wrote it.
    public var author: Int
    /// When, RFC 3339 UTC.
    public var madeAt: String
    /// Number of who approved it.
    public var approver: Int?
    /// When, RFC 3339 UTC.
    public var approvedAt: String?

    /// What people call it.
    public var label: String { number }

    /// A draft.
    public init(number: String, product: Int, subject: String, audience: String, author: Int, madeAt: String) {
        self.number = number
        self.product = product
        self.subject = subject
        self.audience = audience
        self.author = author
        self.madeAt = madeAt
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        number = try row.text("number")
        product = try row.int("product_id")
        subject = try row.text("subject")
        plan = try row.optionalInt("plan_id")
        day = try row.optionalText("day")
        earlierDay = try row.optionalText("earlier_day")
        audience = try row.text("audience")
        withTrade = try row.flag("with_trade")
        items = try row.text("items")
        state = try row.word("state")
        author = try row.int("author_id")
        madeAt = try row.text("made_at")
        approver = try row.optionalInt("approver_id")
        approvedAt = try row.optionalText("approved_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(number), .integer(product), .text(subject), .integer(plan), .text(day), .text(earlierDay), .text(audience), .flag(withTrade),
            .text(items), .text(state.rawValue), .integer(author), .text(madeAt), .integer(approver), .text(approvedAt),
        ]
    }
}
