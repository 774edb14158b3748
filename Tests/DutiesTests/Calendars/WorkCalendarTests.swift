import Testing

@testable import Duties

struct WorkCalendarTests {
    @Test(arguments: [
        (WorkCalendar.japaneseGovernment, "2026-12-28", true), (.japaneseGovernment, "2026-12-29", false), (.japaneseGovernment, "2026-12-31", false),
        (.japaneseGovernment, "2027-01-03", false), (.japaneseGovernment, "2027-01-04", true), (.japaneseGovernment, "2026-11-23", false),
        (.japaneseGovernment, "2026-11-21", false), (.japaneseGovernment, "2026-11-24", true), (.japaneseGovernment, "2000-01-03", false),
        (.usFederal, "2026-11-23", true), (.usFederal, "2026-11-26", false), (.usFederal, "2027-12-31", false), (.usFederal, "2021-12-31", false),
        (.usFederal, "2020-06-19", true), (.european, "2026-12-26", false), (.european, "2026-12-28", true), (.european, "2026-11-23", true),
    ])
    func open(calendar: WorkCalendar, date: String, isOpen: Bool) { #expect(calendar.isOpen(day(date)) == isOpen) }

    @Test(arguments: WorkCalendar.allCases) func theNextOpenDayIsTheFirst(calendar: WorkCalendar) {
        for number in CalendarDay(2000, 1, 5).number...CalendarDay(2050, 12, 20).number {
            let day = CalendarDay(number: number)
            let (next, last) = (calendar.openDay(from: day), calendar.openDay(upTo: day))
            guard calendar.isOpen(next), calendar.isOpen(last), last <= day, day <= next, next.number - last.number <= 11 else {
                Issue.record("\(calendar) \(day)")
                return
            }
            if calendar.isOpen(day) { #expect(next == day && last == day) }
        }
    }
}
