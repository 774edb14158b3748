public import Diagnostics
public import Duties

/// A person's decision to count with another day than the sources give, with evidence and for a time.
///
/// A stock of last-time-buy parts is such a decision: supply goes on for us although the vendor's has ended.
public struct EndOverride: Sendable, Hashable {
    /// The last day to count with.
    public let day: CalendarDay
    /// Who decided.
    public let by: String
    /// When.
    public let made: CalendarDay
    /// What shows it.
    public let evidence: String
    /// The last day on which it holds; after that the sources count again, and somebody has to look anew.
    public let expires: CalendarDay

    /// - Throws: `LIFE-006` without person or evidence, `LIFE-010` if it expires before it is made.
    public init(
        _ day: CalendarDay, by: String, made: CalendarDay, evidence: String, expires: CalendarDay, at place: String = ""
    ) throws(LifecycleError) {
        try LifecycleText.require(by, Wording(ja: "決めた人", en: "who decided it"), at: place)
        try LifecycleText.require(evidence, Wording(ja: "根拠", en: "the evidence"), at: place)
        guard expires >= made else {
            throw LifecycleError(
                .before(
                    Wording(ja: "有効期限", en: "the expiry"), day: "\(expires)", Wording(ja: "決定日", en: "the day of the decision"), limit: "\(made)"),
                at: place)
        }
        self.day = day
        self.by = by
        self.made = made
        self.evidence = evidence
        self.expires = expires
    }
}
