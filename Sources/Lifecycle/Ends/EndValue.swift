public import Duties

/// What a source says about an end.
public enum EndValue: Sendable, Hashable {
    /// The last day.
    case day(CalendarDay)
    /// It has ended; on which day the source does not say. It had ended when the source was read.
    case ended
    /// It has not ended; the source gives no day.
    case notEnded
    /// The source will say later.
    case toBeAnnounced
}
