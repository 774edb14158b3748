/// The days on which Europe's TARGET payment system is closed: a stand-in for days off that most Member States share.
///
/// A Member State's own public holidays are not among them, and not every State keeps each of these: dates moved by this calendar are approximate.
public enum TargetHolidays {
    /// The six closing days of a year.
    public static func days(in year: Int) -> [Holiday] {
        let easter = easterSunday(year)
        return [
            Holiday(CalendarDay(year, 1, 1), ja: "元日", en: "New Year's Day"),
            Holiday(easter.adding(days: -2), ja: "聖金曜日", en: "Good Friday"),
            Holiday(easter.adding(days: 1), ja: "復活祭月曜日", en: "Easter Monday"),
            Holiday(CalendarDay(year, 5, 1), ja: "メーデー", en: "Labour Day"),
            Holiday(CalendarDay(year, 12, 25), ja: "クリスマス", en: "Christmas Day"),
            Holiday(CalendarDay(year, 12, 26), ja: "12月26日", en: "26 December"),
        ].sorted { $0.day < $1.day }
    }

    /// Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher.
    static func easterSunday(_ year: Int) -> CalendarDay {
        let golden = year % 19
        let (century, rest) = (year / 100, year % 100)
        let lift = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - lift + 15) % 30
        let shift = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7
        let correction = (golden + 11 * epact + 22 * shift) / 451
        let sum = epact + shift - 7 * correction + 114
        return CalendarDay(year, sum / 31, sum % 31 + 1)
    }
}
