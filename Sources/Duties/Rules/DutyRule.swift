public import Diagnostics

/// A rule that says when somebody owes something to somebody, and by when.
public struct DutyRule: Sendable {
    /// Its name, which stays: `jp.68-10.death.15d`.
    public let id: String
    /// The pack that it came with.
    public let pack: String
    /// Whose rule it is.
    public let jurisdiction: Jurisdiction
    /// Who has the duty.
    public let bearer: Bearer
    /// Rules of one family compete for the same report: as long as one with a shorter clock may apply, work goes by that clock.
    public let family: String?
    /// What it asks for, in a few words.
    public let title: Wording
    /// What it asks for.
    public let text: Wording
    /// What to watch out for.
    public let note: Wording?
    /// The condition as the pack writes it.
    public let condition: String
    /// How it counts time.
    public let clock: ClockRule
    /// Names of recipients in the ``Vocabulary``.
    public let recipients: [String]
    /// Names of documents in the ``Vocabulary``.
    public let documents: [String]
    /// Where it is written.
    public let citation: String
    /// How binding it is.
    public let strength: Strength
    /// How well its parts are known.
    public let evidence: [Evidence]
    /// True where a person must compare the rule with its source before it may set a deadline; until then it only reminds.
    public let isVerifyFirst: Bool
    /// The first day on which it applies; nil if it is not limited.
    public let from: CalendarDay?
    /// The last day on which it applies; nil if it is not limited.
    public let until: CalendarDay?
    /// The plan of work that goes with it.
    public let plan: String?
    /// Requirements of the guidance that it serves: `R-101`.
    public let covers: [String]
    /// SHA-256 of what the pack says of the rule: a verification holds for this text only.
    public let digest: String

    let predicate: Predicate

    /// True for a rule that is law and has no first and no last day.
    var isAlwaysInForce: Bool { from == nil && until == nil && strength != .proposal }
}
