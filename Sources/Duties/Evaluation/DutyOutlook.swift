/// A duty of a case for which something is still to be sent, by no more than what many of them are sorted and chosen by.
public struct DutyOutlook: Sendable {
    /// Place of the rule among ``RuleBook/rules``.
    public let place: Int
    /// ``Verdict/fires`` or ``Verdict/mightFire``.
    public let verdict: Verdict
    /// Until when to have sent it; nil where nobody knows when the clock started.
    public let safe: Deadline?
}
