import Testing

@testable import Duties

/// Vectors for the shipped rules, from awareness to the three dates.
struct ClockVectorTests {
    /// The seven of the research (reporting.md, section 8.3): day of awareness, last day by counting, last day if it moves, safe day.
    @Test(arguments: [
        ("jp.68-10.death.15d", "2026-04-21", "2026-05-06", "2026-05-07", "2026-05-01"),
        ("jp.68-10.death.15d", "2026-09-07", "2026-09-22", "2026-09-24", "2026-09-18"),
        ("jp.68-10.death.15d", "2026-12-14", "2026-12-29", "2027-01-04", "2026-12-28"),
        ("jp.68-10.death.15d", "2026-11-23", "2026-12-08", "2026-12-08", "2026-12-08"),
        ("jp.68-10.malfunction.30d", "2026-11-23", "2026-12-23", "2026-12-23", "2026-12-23"),
        ("jp.ppc.final.30d", "2026-12-01", "2026-12-30", "2027-01-04", "2026-12-28"),
        ("jp.ppc.final.60d", "2026-11-23", "2027-01-21", "2027-01-21", "2027-01-21"),
        // Worked out by hand. Golden Week, when 6 May is a substitute holiday and when it is not.
        ("jp.68-10.death.15d", "2027-04-20", "2027-05-05", "2027-05-06", "2027-04-30"),
        ("jp.68-10.death.15d", "2019-04-16", "2019-05-01", "2019-05-07", "2019-04-26"),
        ("jp.68-10.death.15d", "2030-04-21", "2030-05-06", "2030-05-07", "2030-05-02"),
        // A substitute holiday on a Monday, and a citizens' holiday between two others.
        ("jp.68-10.death.15d", "2027-03-07", "2027-03-22", "2027-03-23", "2027-03-19"),
        ("jp.68-10.death.15d", "2032-09-06", "2032-09-21", "2032-09-23", "2032-09-17"),
        // The turn of the year, and a leap day.
        ("jp.68-10.death.15d", "2027-12-20", "2028-01-04", "2028-01-04", "2028-01-04"),
        ("jp.68-10.malfunction.30d", "2027-12-04", "2028-01-03", "2028-01-04", "2027-12-28"),
        ("jp.68-10.death.15d", "2028-02-14", "2028-02-29", "2028-02-29", "2028-02-29"),
        ("us.803.30d", "2026-11-23", "2026-12-22", "2026-12-22", "2026-12-22"),
    ])
    func vectors(rule: String, aware: String, raw: String, rolled: String, safe: String) throws {
        let rule = try #require(RuleBook.shipped.rule(rule))
        let dates = try #require(ClockReckoner(rule.clock).dates(from: noon(aware)))
        if rule.id == "us.803.30d" {
            // Noon in Japan is still the evening before in Washington.
            #expect(dates.raw == .day(day(raw), .usEastern))
            #expect(dates.safe == .day(day(safe), .usEastern))
            return
        }
        #expect(dates.raw == .day(day(raw), .tokyo))
        #expect((dates.rolledIfAllowed ?? dates.legal) == .day(day(rolled), .tokyo))
        #expect(dates.safe == .day(day(safe), .tokyo))
        if rule.clock.roll == .unknown { #expect(dates.legal == dates.raw) }
    }

    /// Start in the rule's place, length, and the last day, worked out by hand.
    @Test(arguments: [
        // Thanksgiving on the 26th is no work day: 24, 25, 27, 30, 1 December.
        ("2026-11-23T10:00:00-05:00", 5, "2026-12-01"),
        // Friday before New Year's Day observed on Friday: 30 December, then 3, 4, 5, 6 January.
        ("2027-12-29T23:59:59-05:00", 5, "2028-01-06"),
        // The day the clocks change does not count twice.
        ("2026-03-06T09:00:00-05:00", 5, "2026-03-13"),
        // Juneteenth on a Friday, Independence Day observed on the Friday before.
        ("2026-06-18T12:00:00-04:00", 10, "2026-07-06"),
        // 23:30 in Washington is the next morning in Japan, and still this day there.
        ("2026-10-30T23:30:00-04:00", 1, "2026-11-02"),
    ])
    func workDays(start: String, length: Int, last: String) throws {
        let clock = clock(.businessDays(length), calendar: .usFederal, zone: .usEastern)
        let moment = try #require(Instant(start))
        let dates = try #require(ClockReckoner(clock).dates(from: moment))
        #expect(dates.legal == .day(day(last), .usEastern) && dates.safe == dates.legal)
    }

    @Test func hoursPassWhateverTheClocksShow() throws {
        // Europe's clocks go back at 01:00 UTC on 25 October 2026: 24 hours later it is an hour earlier on the wall.
        let start = try #require(Instant("2026-10-24T18:00:00+02:00"))
        let dates = try #require(ClockReckoner(clock(.hours(24), zone: .centralEurope)).dates(from: start))
        #expect(dates.legal.text == "2026-10-25T17:00:00+01:00")
        #expect(!dates.legal.isPast(at: start.adding(seconds: 24 * 3600)) && dates.legal.isPast(at: start.adding(seconds: 24 * 3600 + 1)))
        let spring = try #require(Instant("2026-03-28T18:00:00+01:00"))
        #expect(ClockReckoner(clock(.hours(72), zone: .centralEurope)).dates(from: spring)?.legal.text == "2026-03-31T19:00:00+02:00")
    }

    @Test func aDayEndsInItsOwnPlace() throws {
        let deadline = Deadline.day(day("2026-11-01"), .usEastern)
        #expect(!deadline.isPast(at: try #require(Instant("2026-11-01T23:59:59-05:00"))))
        #expect(deadline.isPast(at: try #require(Instant("2026-11-02T00:00:00-05:00"))))
    }

    @Test(arguments: [
        ("2026-01-31", ClockRule.MonthCount.sameDate, 1, "2026-02-28"), ("2026-02-28", .sameDate, 1, "2026-03-28"),
        ("2026-01-31", .civilCode, 1, "2026-02-28"), ("2026-02-28", .civilCode, 1, "2026-03-31"), ("2026-01-30", .civilCode, 1, "2026-02-28"),
        ("2026-12-31", .civilCode, 2, "2027-02-28"), ("2026-03-31", .civilCode, 2, "2026-05-31"), ("2026-11-15", .civilCode, 2, "2027-01-15"),
    ])
    func months(start: String, count: ClockRule.MonthCount, length: Int, last: String) {
        let dates = ClockReckoner(clock(.months(length), months: count)).dates(from: noon(start))
        #expect(dates?.raw == .day(day(last), .tokyo))
    }

    @Test func theSafeDayKeepsToTheShorterEndOfARange() throws {
        let clock = clock(.calendarDays(5), counted: true, calendar: .japaneseGovernment, aim: 3)
        let dates = try #require(ClockReckoner(clock).dates(from: noon("2026-11-24")))
        #expect(dates.raw == .day(day("2026-11-28"), .tokyo) && dates.safe == .day(day("2026-11-26"), .tokyo))
        // Over the new year there is no open day left: only the day of awareness itself.
        #expect(ClockReckoner(clock).dates(from: noon("2026-12-30"))?.safe == .day(day("2026-12-30"), .tokyo))
    }

    @Test func anApproximateCalendarSaysSo() throws {
        let clock = clock(.calendarDays(15), roll: .nextOpenDay, calendar: .european, zone: .centralEurope)
        let dates = try #require(ClockReckoner(clock).dates(from: noon("2026-12-10")))
        #expect(dates.raw.day == day("2026-12-25") && dates.legal.day == day("2026-12-28") && dates.safe.day == day("2026-12-24"))
        #expect(dates.isApproximate)
    }

    @Test func laterEquinoxesAreProvisional() throws {
        let clock = clock(.calendarDays(15), roll: .unknown, calendar: .japaneseGovernment)
        #expect(ClockReckoner(clock).dates(from: noon("2027-12-01"))?.isProvisional == false)
        #expect(ClockReckoner(clock).dates(from: noon("2028-03-01"))?.isProvisional == true)
    }
}
