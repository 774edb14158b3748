/// When clocks are one hour ahead.
enum DaylightSaving {
    /// US Eastern time, changes at 02:00 local time: from 2007 on the second Sunday of March and the first Sunday of November
    /// (Energy Policy Act of 2005, section 110), before that the first Sunday of April and the last Sunday of October.
    static func isSummerInUSEastern(_ moment: Instant) -> Bool {
        let year = Self.year(moment.adding(seconds: -5 * 3600))
        let start = year >= 2007 ? CalendarDay.ordinal(2, .sunday, year, 3) : CalendarDay.ordinal(1, .sunday, year, 4)
        let end = year >= 2007 ? CalendarDay.ordinal(1, .sunday, year, 11) : CalendarDay.last(.sunday, year, 10)
        // 02:00 standard time is 07:00 UTC; 02:00 summer time is 06:00 UTC.
        return moment.seconds >= start.number * 86_400 + 7 * 3600 && moment.seconds < end.number * 86_400 + 6 * 3600
    }

    /// The European Union, everywhere at 01:00 UTC: last Sunday of March to last Sunday of October (Directive 2000/84/EC).
    static func isSummerInEurope(_ moment: Instant) -> Bool {
        let year = Self.year(moment)
        let start = CalendarDay.last(.sunday, year, 3).number * 86_400 + 3600
        let end = CalendarDay.last(.sunday, year, 10).number * 86_400 + 3600
        return moment.seconds >= start && moment.seconds < end
    }

    private static func year(_ moment: Instant) -> Int { Zone.utc.day(of: moment).year }
}
