/// The dates that a clock gives for one start.
public struct ClockDates: Sendable, Hashable {
    /// The last day by counting alone.
    public let raw: Deadline
    /// The last day that the law allows: ``raw``, moved where the rule is known to move it.
    public let legal: Deadline
    /// The last day on which one can rely on an open office, on or before ``raw``; never before the start.
    public let safe: Deadline
    /// Where it is not known whether a closed last day is moved: the day that it would be moved to.
    public let rolledIfAllowed: Deadline?
    /// True where ``legal`` was moved by a calendar that only approximates the authority's own.
    public let isApproximate: Bool
    /// True where a date lies in a year whose equinox days have not been announced, so that a holiday may still shift.
    public let isProvisional: Bool
}
