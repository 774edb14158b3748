import Testing

@testable import Duties

struct OtherHolidaysTests {
    @Test(arguments: [
        (2020, "01-01 01-20 02-17 05-25 07-03 09-07 10-12 11-11 11-26 12-25"),
        (2021, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24"),
        (2022, "2021-12-31 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26"),
        (2026, "01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25"),
        (2027, "01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24"),
        (2028, "2027-12-31 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25"),
    ])
    func federal(year: Int, expected: String) {
        let days = USFederalHolidays.days(in: year).map { $0.day.year == year ? String($0.day.description.dropFirst(5)) : $0.day.description }
        #expect(days.joined(separator: " ") == expected)
    }

    @Test(arguments: [
        "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01",
        "2030-04-21", "2038-04-25", "2049-04-18", "2050-04-10",
    ])
    func easter(date: String) { #expect(TargetHolidays.easterSunday(day(date).year) == day(date)) }

    @Test func target() {
        let days = TargetHolidays.days(in: 2026).map(\.day.description)
        #expect(days == ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-12-25", "2026-12-26"])
    }
}
