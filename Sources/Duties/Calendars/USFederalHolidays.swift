/// The legal public holidays of the United States government (5 U.S.C. 6103), on the day on which they are observed.
///
/// Days off by a single executive order and Inauguration Day, which is local, are not among them.
public enum USFederalHolidays {
    /// The days whose holiday belongs to `year`; New Year's Day may be observed on the last day of the year before.
    public static func days(in year: Int) -> [Holiday] {
        var days = [
            Holiday(observed(CalendarDay(year, 1, 1)), ja: "元日", en: "New Year's Day"),
            Holiday(.ordinal(3, .monday, year, 1), ja: "キング牧師誕生日", en: "Birthday of Martin Luther King, Jr."),
            Holiday(.ordinal(3, .monday, year, 2), ja: "ワシントン誕生日", en: "Washington's Birthday"),
            Holiday(.last(.monday, year, 5), ja: "戦没将兵追悼記念日", en: "Memorial Day"),
            Holiday(observed(CalendarDay(year, 7, 4)), ja: "独立記念日", en: "Independence Day"),
            Holiday(.ordinal(1, .monday, year, 9), ja: "労働者の日", en: "Labor Day"),
            Holiday(.ordinal(2, .monday, year, 10), ja: "コロンブス・デー", en: "Columbus Day"),
            Holiday(observed(CalendarDay(year, 11, 11)), ja: "退役軍人の日", en: "Veterans Day"),
            Holiday(.ordinal(4, .thursday, year, 11), ja: "感謝祭", en: "Thanksgiving Day"),
            Holiday(observed(CalendarDay(year, 12, 25)), ja: "クリスマス", en: "Christmas Day"),
        ]
        if year >= 2021 { days.append(Holiday(observed(CalendarDay(year, 6, 19)), ja: "奴隷解放記念日", en: "Juneteenth")) }
        return days.sorted { $0.day < $1.day }
    }

    /// Saturday's holiday is taken on the Friday before, Sunday's on the Monday after.
    private static func observed(_ day: CalendarDay) -> CalendarDay {
        switch day.weekday {
        case .saturday: day.adding(days: -1)
        case .sunday: day.adding(days: 1)
        default: day
        }
    }
}
