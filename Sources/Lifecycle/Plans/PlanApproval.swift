public import Duties

/// The approval of a plan version by a person other than its author.
public struct PlanApproval: Sendable, Hashable {
    /// Who approved.
    public let by: String
    /// When.
    public let at: Instant

    /// Takes the parts as they are; ``PlanVersion`` checks them.
    public init(by: String, at: Instant) {
        self.by = by
        self.at = at
    }

    /// The day of the approval in Japan.
    public var day: CalendarDay { Zone.tokyo.day(of: at) }
}
