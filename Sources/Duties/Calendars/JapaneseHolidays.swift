/// The days off of 国民の祝日に関する法律 (Act on National Holidays), with its changes, for ``Years/supported``.
public enum JapaneseHolidays {
    /// All days off of a year in their order: holidays (article 2), substitutes (3(2)) and days between two holidays (3(3)).
    public static func days(in year: Int) -> [Holiday] {
        let holidays = JapaneseNationalHolidays.days(in: year)
        let named = Set(holidays.map(\.day))
        var all = holidays
        for holiday in holidays where holiday.day.weekday == .sunday {
            var day = holiday.day.adding(days: 1)
            // Since 2007 the substitute is the next day that is no holiday itself; before, it was always the Monday.
            while year >= 2007, named.contains(day) { day = day.adding(days: 1) }
            if !named.contains(day) { all.append(Holiday(day, ja: "休日(振替休日)", en: "substitute holiday")) }
        }
        let substitutes = Set(all.map(\.day))
        for holiday in holidays {
            let day = holiday.day.adding(days: 1)
            guard named.contains(day.adding(days: 1)), !substitutes.contains(day) else { continue }
            // Until 2006 a Sunday in between was left out; as a closed day it makes no difference.
            if year < 2007, day.weekday == .sunday { continue }
            all.append(Holiday(day, ja: "休日(国民の休日)", en: "citizens' holiday"))
        }
        return all.sorted { $0.day < $1.day }
    }
}
