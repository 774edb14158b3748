/// What one rule means for a case.
public struct DutyFinding: Sendable {
    /// The rule.
    public let rule: DutyRule
    /// Does it apply?
    public let verdict: Verdict
    /// Where its clock stands; nil unless the rule applies or may apply.
    public let clock: ClockReading?
    /// May its dates be relied on?
    public let verification: VerificationState
    /// Steps of the plan that goes with it, in the order of their dates.
    public let milestones: [Milestone]

    /// True for a duty that has to be watched: it applies or may apply.
    public var isLive: Bool { verdict == .fires || verdict == .mightFire }

    /// True where something is still to be sent: nothing was, or what was sent said that more follows.
    public var isOpen: Bool { isLive && clock?.state != .reported }
}
