/// A person's record of having compared a rule with its source.
public struct Verification: Sendable, Hashable {
    /// The rule.
    public let rule: String
    /// The rule's text that was compared (``DutyRule/digest``): if the rule changes, the record no longer speaks for it.
    public let digest: String
    /// Who compared it.
    public let by: String
    /// When.
    public let at: Instant
    /// The text that it was compared with, and its version.
    public let against: String

    /// A record from its parts.
    public init(rule: String, digest: String, by: String, at: Instant, against: String) {
        self.rule = rule
        self.digest = digest
        self.by = by
        self.at = at
        self.against = against
    }
}
