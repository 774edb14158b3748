public import Diagnostics

/// A calendar that says on which days an authority is open.
public enum WorkCalendar: String, Sendable, CaseIterable {
    /// Japan's state organs: closed on Saturdays, Sundays, holidays and from 29 December to 3 January (行政機関の休日に関する法律 第1条).
    case japaneseGovernment = "jp-gov"
    /// Federal work days of the United States.
    case usFederal = "us-fed"
    /// Working days in Europe, approximate: see ``TargetHolidays``.
    case european = "eu-wd"

    /// Is the authority open on a day? Days outside ``Years/supported`` count as open from Monday to Friday.
    public func isOpen(_ day: CalendarDay) -> Bool { OpenDays.of(self).contains(day) }

    /// The first open day on or after a day.
    public func openDay(from day: CalendarDay) -> CalendarDay {
        var day = day
        while !isOpen(day) { day = day.adding(days: 1) }
        return day
    }

    /// The last open day on or before a day.
    public func openDay(upTo day: CalendarDay) -> CalendarDay {
        var day = day
        while !isOpen(day) { day = day.adding(days: -1) }
        return day
    }

    /// True where the calendar stands in for several that differ from place to place, so that a date moved by it is not certain.
    public var isApproximate: Bool { self == .european }

    /// Its name for a reader.
    public var wording: Wording {
        switch self {
        case .japaneseGovernment: Wording(ja: "日本の行政機関の開庁日", en: "working days of Japan's state organs")
        case .usFederal: Wording(ja: "米国連邦政府の就業日", en: "US federal work days")
        case .european: Wording(ja: "欧州の就業日(概略。加盟国ごとの祝日は含まない)", en: "European working days (approximate: no national holidays)")
        }
    }

    /// The days off of a year beside Saturdays and Sundays.
    public func holidays(in year: Int) -> [Holiday] {
        switch self {
        case .japaneseGovernment: JapaneseHolidays.days(in: year)
        case .usFederal: USFederalHolidays.days(in: year)
        case .european: TargetHolidays.days(in: year)
        }
    }
}
