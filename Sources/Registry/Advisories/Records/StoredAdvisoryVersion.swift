public import Database
import Duties
public import PSIRT

/// A version of an advisory. One that is out is not changed any more, but for what became of it.
public struct StoredAdvisoryVersion: Record {
    /// What it is.
    public static let kind = SubjectKind.advisoryVersion
    /// Its columns.
    public static let columns = [
        "advisory_id", "number", "change", "kind", "label", "embargo_until", "recipients", "state", "credit", "credit_consent", "author_id",
        "made_at",
        "submitted_at", "digest", "facts", "approver_id", "approved_at", "publisher_id", "published_at", "ending", "ended_at",
    ]
    /// The chain holds their digest.
    public static let secretColumns: Set<String> = ["facts"]

    /// Number in its table.
    public var id = 0
    /// How often it was written.
    public var revision = 0
    /// Of which advisory.
    public let advisory: Int
    /// 1, 2, 3 …
    public let number: Int
    /// What it is beside the one before.
    public let change: AdvisoryChange
    /// What it says to do.
    public var kindOfAdvisory: AdvisoryKind
    /// With whom it may be shared.
    public var tlp: TLP
    /// The moment before which it does not go out, RFC 3339 UTC.
    public var embargoUntil: String?
    /// To whom it goes where its label is stricter than CLEAR, a line each.
    public var recipients: [String]
    /// How far it is.
    public var state = AdvisoryState.draft
    /// Whom it thanks, a name a line.
    public var credit: [String]
    /// How they agreed to be named.
    public var creditConsent: String?
    /// Who began it.
    public let author: Int
    /// When.
    public let madeAt: String
    /// When it was sent to review; its content was drawn up as of then.
    public var submittedAt: String?
    /// SHA-256 of the content that was sent to review: what an approval is bound to.
    public var digest: String?
    /// The facts that were sent to review, and of one that is out those that went out (`mimamori.advisory-facts/1`).
    public var facts: String?
    /// Who approved it.
    public var approver: Int?
    /// When.
    public var approvedAt: String?
    /// Who published it.
    public var publisher: Int?
    /// When.
    public var publishedAt: String?
    /// Why it was taken back, given up or superseded.
    public var ending: String?
    /// When.
    public var endedAt: String?

    /// What people call it.
    public var label: String { "#\(number)" }

    init(
        advisory: Int, number: Int, _ change: AdvisoryChange, _ kind: AdvisoryKind, label: TLP, embargoUntil: String?, author: Int, at time: String
    ) {
        self.advisory = advisory
        self.number = number
        self.change = change
        kindOfAdvisory = kind
        tlp = label
        self.embargoUntil = embargoUntil
        recipients = []
        credit = []
        self.author = author
        madeAt = time
    }

    /// Reads a stored row.
    public init(row: SQLRow) throws {
        id = try row.int("id")
        revision = try row.int("revision")
        advisory = try row.int("advisory_id")
        number = try row.int("number")
        change = try row.word("change")
        kindOfAdvisory = try row.word("kind")
        tlp = try row.word("label")
        embargoUntil = try row.optionalText("embargo_until")
        recipients = AnalysisText.lines(try row.text("recipients"))
        state = try row.word("state")
        credit = AnalysisText.lines(try row.text("credit"))
        creditConsent = try row.optionalText("credit_consent")
        author = try row.int("author_id")
        madeAt = try row.text("made_at")
        submittedAt = try row.optionalText("submitted_at")
        digest = try row.optionalText("digest")
        facts = try row.optionalText("facts")
        approver = try row.optionalInt("approver_id")
        approvedAt = try row.optionalText("approved_at")
        publisher = try row.optionalInt("publisher_id")
        publishedAt = try row.optionalText("published_at")
        ending = try row.optionalText("ending")
        endedAt = try row.optionalText("ended_at")
    }

    /// The values of its columns.
    public var values: [SQLValue] {
        [
            .integer(advisory), .integer(number), .text(change.rawValue), .text(kindOfAdvisory.rawValue), .text(tlp.rawValue), .text(embargoUntil),
            .text(recipients.joined(separator: "\n")), .text(state.rawValue), .text(credit.joined(separator: "\n")), .text(creditConsent),
            .integer(author), .text(madeAt), .text(submittedAt), .text(digest), .text(facts), .integer(approver), .text(approvedAt),
            .integer(publisher), .text(publishedAt), .text(ending), .text(endedAt),
        ]
    }

    /// `SMD-SA-2026-4711#2`.
    public func label(in reader: RegistryReader) throws -> String { "\(try reader.get(StoredAdvisory.self, advisory).number)\(label)" }
}
