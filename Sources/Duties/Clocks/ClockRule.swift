/// How a rule counts time.
public struct ClockRule: Sendable, Hashable {
    /// What starts the clock.
    public enum Start: Sendable, Hashable {
        /// A time among the facts.
        case fact(String)
        /// The first report made for another rule.
        case submission(rule: String)
    }

    /// How long the bearer has.
    public enum Length: Sendable, Hashable {
        /// Hours as they pass, at night and on holidays too.
        case hours(Int)
        /// Days of the calendar.
        case calendarDays(Int)
        /// Days on which the authority is open.
        case businessDays(Int)
        /// Months of the calendar.
        case months(Int)
        /// Calendar days by the maker's own stated policy, a number among the facts.
        case policyDays(fact: String)
        /// At once.
        case immediately
        /// 速やかに, without a number.
        case promptly
        /// Without undue delay, without a number.
        case withoutUndueDelay
        /// The source gives no time.
        case notStated
        /// A duty that always stands.
        case standing
    }

    /// What happens to a last day on which the authority is closed.
    public enum Roll: String, Sendable, Hashable, CaseIterable {
        /// The last day stays.
        case none
        /// The next open day is the last day.
        case nextOpenDay = "next-open-day"
        /// Nobody has checked; both dates are shown and the earlier one counts.
        case unknown
    }

    /// How months are counted.
    public enum MonthCount: String, Sendable, Hashable, CaseIterable {
        /// To the same date (Regulation (EEC, Euratom) 1182/71, article 3).
        case sameDate = "same-date"
        /// To the day before the date that corresponds to the first counted day (民法 143条).
        case civilCode = "civil-code"
    }

    /// What starts the clock; nil for a standing duty.
    public let start: Start?
    /// How long it runs.
    public let length: Length
    /// Where the source gives a range such as "3 to 5 days": the shorter end, which the safe date keeps to.
    public let aim: Int?
    /// Is the day of the start day 1 (true) or day 0?
    public let countsFirstDay: Bool
    /// What happens to a last day on which the authority is closed.
    public let roll: Roll
    /// The calendar of open days.
    public let calendar: WorkCalendar?
    /// The place whose days are counted.
    public let zone: Zone
    /// How months are counted.
    public let months: MonthCount
    /// Where the source allows the clock to stand still; nil where it does not.
    public let pauseCitation: String?
}
