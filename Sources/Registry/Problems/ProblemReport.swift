public import Database

/// A problem report (問題報告; JIS T 2304 9).
public struct ProblemReport: Record {
    /// What it is.
    public static let kind = SubjectKind.problemReport
    /// Its columns.
    public static let columns = [
        "number", "product_id", "release_id", "state", "kind", "severity", "cause", "title", "description", "origin", "investigation",
        "safety_relevance", "conclusion", "no_action", "advised", "author_id", "opened_at", "closed_at",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// `PR-2026-0001`.
    public var number: String
    /// In which product.
    public var product: Int
    /// The release in which it was seen.
    public var release: Int?
    /// How far it is.
    public var state: ProblemState
    /// What it is about.
    public var problemKind: ProblemKind
    /// How bad it is.
    public var severity: ProblemSeverity
    /// Where it came from; nil until that is known.
    public var cause: ProblemCause?
    /// What it is, in a line.
    public var title: String
    /// What happened, on which devices and accessories.
    public var description: String
    /// Who or what brought it to light.
    public var origin: ProblemOrigin
    /// What was found.
    public var investigation: String?
    /// Whether it touches safety.
    public var safetyRelevance: SafetyRelevance
    /// What follows from it.
    public var conclusion: String?
    /// Why nothing is changed; nil where something is.
    public var noAction: String?
    /// Who was told and when, or why nobody had to be.
    public var advised: String?
    /// Who reported it here.
    public var author: Int
    /// When it was reported.
    public var openedAt: String
    /// When it was closed.
    public var closedAt: String?

    /// What people call it.
    public var label: String { number }

    init(
        number: String, product: Int, author: Int, openedAt: String, kind: ProblemKind, severity: ProblemSeverity, origin: ProblemOrigin,
        title: String, description: String
    ) {
        self.number = number
        self.product = product
        self.author = author
        self.openedAt = openedAt
        problemKind = kind
        self.severity = severity
        self.origin = origin
        self.title = title
        self.description = description
        state = .reported
        safetyRelevance = .unknown
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        number = try row.text("number")
        product = try row.int("product_id")
        release = try row.optionalInt("release_id")
        state = try row.word("state")
        problemKind = try row.word("kind")
        severity = try row.word("severity")
        cause = try row.word("cause")
        title = try row.text("title")
        description = try row.text("description")
        origin = try row.word("origin")
        investigation = try row.optionalText("investigation")
        safetyRelevance = try row.word("safety_relevance")
        conclusion = try row.optionalText("conclusion")
        noAction = try row.optionalText("no_action")
        advised = try row.optionalText("advised")
        author = try row.int("author_id")
        openedAt = try row.text("opened_at")
        closedAt = try row.optionalText("closed_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(number), .integer(product), .integer(release), .text(state.rawValue), .text(problemKind.rawValue), .text(severity.rawValue),
            .text(cause?.rawValue), .text(title), .text(description), .text(origin.rawValue), .text(investigation), .text(safetyRelevance.rawValue),
            .text(conclusion), .text(noAction), .text(advised), .integer(author), .text(openedAt), .text(closedAt),
        ]
    }
}
