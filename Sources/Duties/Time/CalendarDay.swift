/// A day of the Gregorian calendar, without hour and zone.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days after 1970-01-01.
    public let number: Int

    /// The day that lies `number` days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day of a date that must exist: a month from 1 to 12 and a day of that month.
    ///
    /// Years are counted from March, so that the leap day is the last day of a year; an era has 400 years and 146,097 days.
    public init(_ year: Int, _ month: Int, _ day: Int) {
        let shifted = month > 2 ? year : year - 1
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    /// Year, month and day of the month.
    public var date: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    /// The year.
    public var year: Int { date.year }

    /// The day of the week.
    public var weekday: Weekday { Weekday(rawValue: ((number + 4) % 7 + 7) % 7) ?? .sunday }

    /// The day `days` later, or earlier if negative.
    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// The same date `months` later; the last day of the month where that date does not exist.
    public func adding(months: Int) -> CalendarDay {
        let date = date
        let index = date.year * 12 + date.month - 1 + months
        let (year, month) = (index / 12, index % 12 + 1)
        return CalendarDay(year, month, min(date.day, Self.length(year, month)))
    }

    /// Days in a month.
    static func length(_ year: Int, _ month: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The first, second, … `weekday` of a month.
    static func ordinal(_ ordinal: Int, _ weekday: Weekday, _ year: Int, _ month: Int) -> CalendarDay {
        let first = CalendarDay(year, month, 1)
        return first.adding(days: (weekday.rawValue - first.weekday.rawValue + 7) % 7 + (ordinal - 1) * 7)
    }

    /// The last `weekday` of a month.
    static func last(_ weekday: Weekday, _ year: Int, _ month: Int) -> CalendarDay {
        let last = CalendarDay(year, month, length(year, month))
        return last.adding(days: -((last.weekday.rawValue - weekday.rawValue + 7) % 7))
    }

    /// Earlier before later.
    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }
}
