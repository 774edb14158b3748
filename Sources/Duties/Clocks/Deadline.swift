import Diagnostics

/// The end of a clock.
public enum Deadline: Sendable, Hashable {
    /// The end of a day in a place.
    case day(CalendarDay, Zone)
    /// A moment, shown in the time of a place.
    case moment(Instant, Zone)

    /// The last moment that is in time is the one before this.
    public var limit: Instant {
        switch self {
        case .day(let day, let zone): zone.start(of: day.adding(days: 1))
        case .moment(let moment, _): moment.adding(seconds: 1)
        }
    }

    /// Has it passed?
    public func isPast(at now: Instant) -> Bool { now >= limit }

    /// The day on which it lies, in its place.
    public var day: CalendarDay {
        switch self {
        case .day(let day, _): day
        case .moment(let moment, let zone): zone.day(of: moment)
        }
    }

    /// `2026-12-08`, or a moment in RFC 3339.
    public var text: String {
        switch self {
        case .day(let day, _): day.description
        case .moment(let moment, let zone): zone.text(moment)
        }
    }

    /// The place whose time it is in.
    public var zone: Zone {
        switch self {
        case .day(_, let zone), .moment(_, let zone): zone
        }
    }
}
