import Diagnostics
import Testing

@testable import Duties

struct CalendarDayTests {
    @Test func everyDayOfTheYearsInTurn() {
        var next = CalendarDay(2000, 1, 1)
        #expect(next.weekday == .saturday)
        for year in Years.supported {
            for month in 1...12 {
                for date in 1...CalendarDay.length(year, month) {
                    let day = CalendarDay(year, month, date)
                    #expect(day == next)
                    #expect(day.date == (year, month, date))
                    #expect(CalendarDay(day.description) == day)
                    next = next.adding(days: 1)
                }
            }
        }
    }

    @Test func theEpochAndBefore() {
        #expect(CalendarDay(1970, 1, 1).number == 0)
        #expect(CalendarDay(1969, 12, 31).weekday == .wednesday)
        #expect(CalendarDay(number: -1).description == "1969-12-31")
    }

    @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "2026-1-01", "2026-01-32", "", "2026/01/01", "20260101", "２０２６-01-01"])
    func noDate(text: String) { #expect(CalendarDay(text) == nil) }

    @Test(arguments: [
        ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-12-15", 2, "2027-02-15"), ("2026-03-31", -1, "2026-02-28"),
    ])
    func months(from: String, months: Int, to: String) { #expect(day(from).adding(months: months) == day(to)) }

    @Test func bothLanguages() {
        #expect(day("2026-11-23").text(in: .japanese) == "2026-11-23(月)")
        #expect(day("2026-11-23").text(in: .english) == "Mon 2026-11-23")
    }
}
