import Diagnostics
public import Duties

/// A decision about all findings of one kind, in every product and every release to come.
///
/// It is read each time, and writes nothing into the findings: when it ends or is withdrawn, what it said is gone with it.
public struct PortfolioRule: Sendable, Hashable {
    /// Most days that a rule may hold; then somebody has to make it anew.
    public static let longest = 366

    /// Unique among the rules.
    public let id: String
    /// What it is about.
    public let condition: RuleCondition
    /// What it says.
    public let analysis: Analysis
    /// Who answers for it.
    public let owner: String
    /// Who reviewed it; a rule that clears findings counts only then.
    public let reviewer: String?
    /// The day on which it was made.
    public let made: CalendarDay
    /// Its last day.
    public let expires: CalendarDay

    /// A rule from its parts.
    ///
    /// - Throws: `PSIRT-002` without id, owner or reason, `PSIRT-003` and `PSIRT-004` where the analysis lacks something, `PSIRT-007` if the owner is the reviewer,
    ///   `PSIRT-010` for a condition that names neither vulnerability nor component, `PSIRT-011` for an expiry that is too late or none.
    public init(
        id: String, condition: RuleCondition, analysis: Analysis, owner: String, reviewer: String? = nil, made: CalendarDay, expires: CalendarDay
    ) throws(PSIRTError) {
        try PSIRTText.require(id, Wording(ja: "規則の名前", en: "the rule's name"))
        try PSIRTText.require(owner, Wording(ja: "規則の責任者", en: "the rule's owner"), at: id)
        try PSIRTText.require(analysis.reason, Wording(ja: "規則の理由", en: "the rule's reason"), at: id)
        guard condition.isNarrow else { throw PSIRTError(.ruleTooWide(id)) }
        let latest = made.adding(days: Self.longest)
        guard expires > made, expires <= latest else { throw PSIRTError(.ruleExpiry(id, day: expires, latest: latest)) }
        if let reviewer, reviewer == owner { throw PSIRTError(.reviewedByAuthor(owner), at: id) }
        try AnalysisRules().check(analysis, after: nil, offer: nil, today: made, at: id)
        self.id = id
        self.condition = condition
        self.analysis = analysis
        self.owner = owner
        self.reviewer = reviewer
        self.made = made
        self.expires = expires
    }

    /// Whether it holds on a day.
    public func isInForce(on day: CalendarDay) -> Bool {
        day >= made && day <= expires && (!analysis.status.isRelief || reviewer != nil)
    }
}
