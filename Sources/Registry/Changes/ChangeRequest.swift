public import Database

/// A request to change something that is under control (変更要求; JIS T 2304 6.2 and 8.2).
public struct ChangeRequest: Record {
    /// What it is.
    public static let kind = SubjectKind.changeRequest
    /// Its columns.
    public static let columns = [
        "number", "product_id", "release_id", "state", "kind", "title", "description", "changes_function", "function_reason", "impact",
        "implementation", "implementer_id", "verification", "verifier_id", "author_id", "assignee_id", "opened_at", "due_on", "closed_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// `CR-2026-0001`.
    public var number: String
    /// Of which product.
    public var product: Int
    /// The release that shall have it.
    public var release: Int?
    /// How far it is.
    public var state: ChangeState
    /// Why something is changed.
    public var changeKind: ChangeKind
    /// What it is about, in a line.
    public var title: String
    /// What shall be changed, and why.
    public var description: String
    /// Whether the device's function changes.
    public var changesFunction: FunctionChange
    /// Why that is so.
    public var functionReason: String?
    /// What it touches, in words; the things themselves are ``Link`` rows.
    public var impact: String?
    /// What was done.
    public var implementation: String?
    /// Who did it.
    public var implementer: Int?
    /// How it was verified, and what came out.
    public var verification: String?
    /// Who verified it.
    public var verifier: Int?
    /// Who wrote it.
    public var author: Int
    /// Who shall carry it out.
    public var assignee: Int?
    /// When it was opened.
    public var openedAt: String
    /// When it shall be done.
    public var dueOn: String?
    /// When it was closed or cancelled.
    public var closedAt: String?

    /// What people call it.
    public var label: String { number }

    init(number: String, product: Int, author: Int, openedAt: String, kind: ChangeKind, title: String, description: String) {
        self.number = number
        self.product = product
        self.author = author
        self.openedAt = openedAt
        changeKind = kind
        self.title = title
        self.description = description
        state = .draft
        changesFunction = .unknown
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        number = try row.text("number")
        product = try row.int("product_id")
        release = try row.optionalInt("release_id")
        state = try row.word("state")
        changeKind = try row.word("kind")
        title = try row.text("title")
        description = try row.text("description")
        changesFunction = try row.word("changes_function")
        functionReason = try row.optionalText("function_reason")
        impact = try row.optionalText("impact")
        implementation = try row.optionalText("implementation")
        implementer = try row.optionalInt("implementer_id")
        verification = try row.optionalText("verification")
        verifier = try row.optionalInt("verifier_id")
        author = try row.int("author_id")
        assignee = try row.optionalInt("assignee_id")
        openedAt = try row.text("opened_at")
        dueOn = try row.optionalText("due_on")
        closedAt = try row.optionalText("closed_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(number), .integer(product), .integer(release), .text(state.rawValue), .text(changeKind.rawValue), .text(title), .text(description),
            .text(changesFunction.rawValue), .text(functionReason), .text(impact), .text(implementation), .integer(implementer),
            .text(verification), .integer(verifier), .integer(author), .integer(assignee), .text(openedAt), .text(dueOn), .text(closedAt),
        ]
    }
}
