import Testing

@testable import Duties

struct ZoneTests {
    /// Moments before and at the change, in UTC, and the hours from UTC on each side.
    @Test(arguments: [
        (Zone.usEastern, "2026-03-08T06:59:59Z", -5), (.usEastern, "2026-03-08T07:00:00Z", -4), (.usEastern, "2026-11-01T05:59:59Z", -4),
        (.usEastern, "2026-11-01T06:00:00Z", -5), (.usEastern, "2006-04-02T06:59:59Z", -5), (.usEastern, "2006-04-02T07:00:00Z", -4),
        (.usEastern, "2006-10-29T05:59:59Z", -4), (.usEastern, "2006-10-29T06:00:00Z", -5), (.usEastern, "2007-03-11T07:00:00Z", -4),
        (.usEastern, "2027-01-01T02:00:00Z", -5), (.centralEurope, "2026-03-29T00:59:59Z", 1), (.centralEurope, "2026-03-29T01:00:00Z", 2),
        (.centralEurope, "2026-10-25T00:59:59Z", 2), (.centralEurope, "2026-10-25T01:00:00Z", 1), (.tokyo, "2026-07-01T00:00:00Z", 9),
    ])
    func offsets(zone: Zone, moment: String, hours: Int) throws {
        #expect(zone.offset(at: try #require(Instant(moment))) == hours * 3600)
    }

    @Test func theSameMomentIsAnotherDayElsewhere() throws {
        let moment = try #require(Instant("2026-11-23T06:30:00+09:00"))
        #expect(Zone.tokyo.day(of: moment) == day("2026-11-23"))
        #expect(Zone.centralEurope.day(of: moment) == day("2026-11-22"))
        #expect(Zone.usEastern.day(of: moment) == day("2026-11-22"))
    }

    @Test(arguments: [
        ("2026-11-27T14:59:59Z", "2026-11-27"), ("2026-11-27T15:00:00Z", "2026-11-28"), ("2026-12-31T18:00:00.25Z", "2027-01-01"),
        ("2026-11-28T00:30:00+09:00", "2026-11-28"), ("2026-11-27", "2026-11-27"), ("some day", "some day"),
    ])
    func theDayOfATextIsThatOfThePlace(text: String, day: String) {
        #expect(Zone.tokyo.dayText(of: text) == day)
    }

    @Test(arguments: Zone.allCases) func everyDayBeginsOnce(zone: Zone) {
        for number in CalendarDay(2000, 1, 1).number...CalendarDay(2050, 12, 31).number {
            let day = CalendarDay(number: number)
            let start = zone.start(of: day)
            guard zone.day(of: start) == day, zone.day(of: start.adding(seconds: -1)) == day.adding(days: -1) else {
                Issue.record("\(zone) \(day)")
                return
            }
        }
    }

    @Test func daysOfTwentyThreeAndTwentyFiveHours() {
        func hours(_ zone: Zone, _ text: String) -> Int {
            (zone.start(of: day(text).adding(days: 1)).seconds - zone.start(of: day(text)).seconds) / 3600
        }
        #expect(hours(.usEastern, "2026-03-08") == 23)
        #expect(hours(.usEastern, "2026-11-01") == 25)
        #expect(hours(.centralEurope, "2026-03-29") == 23)
        #expect(hours(.centralEurope, "2026-10-25") == 25)
        #expect(hours(.tokyo, "2026-10-25") == 24)
    }
}
