/// A place whose clocks a rule reads: what day it is when something becomes known, and when that day ends.
///
/// Offsets come from the rules below, not from the system's tables, so that a deadline is the same on every machine. They hold for
/// ``Years/supported``, as far as the law of today goes.
public enum Zone: String, Sendable, CaseIterable {
    /// Coordinated Universal Time.
    case utc = "UTC"
    /// Japan: nine hours ahead all year.
    case tokyo = "Asia/Tokyo"
    /// US Eastern: five hours behind, four in summer.
    case usEastern = "America/New_York"
    /// Central Europe: one hour ahead, two in summer.
    case centralEurope = "Europe/Brussels"

    /// Seconds that this place's clocks are ahead of UTC at a moment.
    public func offset(at moment: Instant) -> Int {
        switch self {
        case .utc: return 0
        case .tokyo: return 9 * 3600
        case .usEastern: return -5 * 3600 + (DaylightSaving.isSummerInUSEastern(moment) ? 3600 : 0)
        case .centralEurope: return 3600 + (DaylightSaving.isSummerInEurope(moment) ? 3600 : 0)
        }
    }

    /// The day that it is here at a moment.
    public func day(of moment: Instant) -> CalendarDay {
        let local = moment.seconds + offset(at: moment)
        return CalendarDay(number: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// The moment when a day begins here. No place here changes its clocks at midnight, so there is always exactly one.
    public func start(of day: CalendarDay) -> Instant {
        let midnight = Instant(seconds: day.number * 86_400)
        // The offset of a moment near by may be that of the other side of a change; that of the guess itself is right.
        let guess = midnight.adding(seconds: -offset(at: midnight))
        return midnight.adding(seconds: -offset(at: guess))
    }

    /// The moment in RFC 3339 with this place's offset.
    public func text(_ moment: Instant) -> String {
        let offset = offset(at: moment)
        let day = day(of: moment)
        let second = moment.seconds + offset - day.number * 86_400
        let clock = "\(Digits.text(second / 3600, 2)):\(Digits.text(second / 60 % 60, 2)):\(Digits.text(second % 60, 2))"
        guard self != .utc else { return "\(day)T\(clock)Z" }
        return "\(day)T\(clock)\(offset < 0 ? "-" : "+")\(Digits.text(abs(offset) / 3600, 2)):\(Digits.text(abs(offset) / 60 % 60, 2))"
    }
}
