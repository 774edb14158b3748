public import Database
public import Duties
public import PSIRT

/// A case of product security: a vulnerability report or an incident (guidance 6.3 to 6.5).
public struct PSIRTCase: Record {
    /// What it is.
    public static let kind = SubjectKind.psirtCase
    /// Its columns.
    public static let columns = [
        "number", "kind", "origin", "step", "title", "description", "reporter", "received_at", "aware_at", "acknowledged_at", "acknowledge_days",
        "owner_id", "label", "consent", "embargo_until", "embargo_zone", "embargo_with", "exercise", "closing", "closing_reason", "in_use",
        "informed_at", "author_id", "opened_at", "closed_at",
    ]

    /// Number in its table; never shown, since it counts cases.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// What people call it.
    public let number: String
    /// What it is about.
    public let caseKind: CaseKind
    /// Where it came from.
    public let origin: CaseOrigin
    /// How far it is.
    public var step: CaseStep
    /// What it is, in a line.
    public var title: String
    /// What was reported.
    public var description: String
    /// Who reported it, and how they are reached.
    public var reporter: String?
    /// When the report reached us, RFC 3339 UTC.
    public let receivedAt: String
    /// When anybody in the company first had the information, where that was before.
    public let awareAt: String?
    /// When receipt was acknowledged.
    public var acknowledgedAt: String?
    /// Within how many days the maker promises to.
    public let acknowledgeDays: Int?
    /// Who answers for it.
    public var owner: Int?
    /// How far it may go.
    public var tlp: TLP
    /// How the source agreed to the label, where it was loosened.
    public var consent: String?
    /// Before when nothing of it goes out.
    public var embargo: Embargo?
    /// Whether it is a drill.
    public let isExercise: Bool
    /// Why it is closed.
    public var closing: ClosingReason?
    /// The same in words.
    public var closingReason: String?
    /// Whether a device that it is about is in use; nil while nobody knows.
    public var isInUse: Bool?
    /// When the reporter was told how it ended.
    public var informedAt: String?
    /// Who opened it.
    public let author: Int
    /// When it was opened.
    public let openedAt: String
    /// When it was closed.
    public var closedAt: String?

    /// What people call it.
    public var label: String { number }

    init(number: String, _ report: CaseReport, author: Int, at time: String) {
        self.number = number
        caseKind = report.kind
        origin = report.origin
        step = .received
        title = report.title
        description = report.description
        reporter = report.reporter
        receivedAt = report.receivedAt ?? time
        awareAt = report.awareAt
        acknowledgeDays = report.acknowledgeDays
        owner = author
        tlp = report.label
        isExercise = report.isExercise
        self.author = author
        openedAt = time
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        number = try row.text("number")
        caseKind = try row.word("kind")
        origin = try row.word("origin")
        step = try row.word("step")
        title = try row.text("title")
        description = try row.text("description")
        reporter = try row.optionalText("reporter")
        receivedAt = try row.text("received_at")
        awareAt = try row.optionalText("aware_at")
        acknowledgedAt = try row.optionalText("acknowledged_at")
        acknowledgeDays = try row.optionalInt("acknowledge_days")
        owner = try row.optionalInt("owner_id")
        tlp = try row.word("label")
        consent = try row.optionalText("consent")
        embargo = try Self.embargo(row)
        isExercise = try row.flag("exercise")
        closing = try row.word("closing")
        closingReason = try row.optionalText("closing_reason")
        isInUse = try row.optionalInt("in_use").map { $0 != 0 }
        informedAt = try row.optionalText("informed_at")
        author = try row.int("author_id")
        openedAt = try row.text("opened_at")
        closedAt = try row.optionalText("closed_at")
    }

    private static func embargo(_ row: SQLRow) throws -> Embargo? {
        guard let text = try row.optionalText("embargo_until") else { return nil }
        guard let until = Instant(text), let zone: Zone = try row.word("embargo_zone") else {
            throw DatabaseError.wrongType(column: "embargo_until", wanted: "RFC 3339 with its zone")
        }
        return Embargo(stored: until, zone, agreedWith: try row.text("embargo_with"))
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .text(number), .text(caseKind.rawValue), .text(origin.rawValue), .text(step.rawValue), .text(title), .text(description), .text(reporter),
            .text(receivedAt), .text(awareAt), .text(acknowledgedAt), .integer(acknowledgeDays), .integer(owner), .text(tlp.rawValue), .text(consent),
            .text(embargo?.until.description), .text(embargo?.zone.rawValue), .text(embargo?.agreedWith), .flag(isExercise), .text(closing?.rawValue),
            .text(closingReason), .flag(isInUse), .text(informedAt), .integer(author), .text(openedAt), .text(closedAt),
        ]
    }
}

extension PSIRTCase {
    /// The case for those who may know of it and take no part: who reported it is for the participants.
    var forOthers: PSIRTCase {
        var shown = self
        shown.reporter = nil
        return shown
    }
}
