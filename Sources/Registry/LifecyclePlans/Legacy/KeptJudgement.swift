public import Database
public import Lifecycle

/// A dated judgement of a person about one configuration. Nothing changes it; another judgement supersedes it.
public struct KeptJudgement: Record {
    /// What it is.
    public static let kind = SubjectKind.legacyJudgement
    /// Its columns.
    public static let columns = [
        "product_id", "device", "controls", "verdict", "day", "person_id", "reason", "review_on", "extends_until",
    ]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which product.
    public var product: Int
    /// Version of the release, or `#` and the number of an installed device.
    public var device: String
    /// Codes of the controls around it, parted by blanks, in order.
    public var controls: String
    /// The judgement.
    public var verdict: LegacyVerdict
    /// When it was made.
    public var day: String
    /// Number of who wrote it down.
    public var person: Int
    /// Why: which threats, which means.
    public var reason: String
    /// When it is to be made anew at the latest.
    public var reviewOn: String?
    /// The last day until which limited support is extended.
    public var extendsUntil: String?

    /// What people call it.
    public var label: String { "\(device): \(verdict.rawValue)" }

    /// Takes what must be known; the rest is unknown.
    public init(product: Int, device: String, controls: String, verdict: LegacyVerdict, day: String, person: Int, reason: String) {
        self.product = product
        self.device = device
        self.controls = controls
        self.verdict = verdict
        self.day = day
        self.person = person
        self.reason = reason
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        product = try row.int("product_id")
        device = try row.text("device")
        controls = try row.text("controls")
        verdict = try row.word("verdict")
        day = try row.text("day")
        person = try row.int("person_id")
        reason = try row.text("reason")
        reviewOn = try row.optionalText("review_on")
        extendsUntil = try row.optionalText("extends_until")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(product), .text(device), .text(controls), .text(verdict.rawValue), .text(day), .integer(person), .text(reason), .text(reviewOn),
            .text(extendsUntil),
        ]
    }
}
