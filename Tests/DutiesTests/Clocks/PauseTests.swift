import Testing

@testable import Duties

struct PauseTests {
    private let start = noon("2026-06-01")

    private func last(_ pauses: [(String, String?)], now: String = "2026-07-31") -> CalendarDay? {
        var reckoner = ClockReckoner(clock(.calendarDays(45), pause: "x"))
        let list = pauses.map { Pause(duty: "r", from: noon($0.0), to: $0.1.map(noon), reason: "agreed") }
        reckoner.stand(still: list, from: start, now: noon(now))
        return reckoner.dates(from: start)?.raw.day
    }

    @Test func onlyWholeDaysCount() {
        #expect(last([]) == day("2026-07-16"))
        // From noon to noon ten days later, nine days are whole.
        #expect(last([("2026-06-10", "2026-06-20")]) == day("2026-07-25"))
        #expect(last([("2026-06-10", "2026-06-11")]) == day("2026-07-16"))
    }

    @Test func overlapsCountOnce() {
        #expect(last([("2026-06-10", "2026-06-20"), ("2026-06-12", "2026-06-20")]) == day("2026-07-25"))
        #expect(last([("2026-06-12", "2026-06-14"), ("2026-06-10", "2026-06-20")]) == day("2026-07-25"))
        #expect(last([("2026-05-01", "2026-05-20")]) == day("2026-07-16"))
    }

    @Test func aPauseThatLastsCountsUpToNow() {
        #expect(last([("2026-06-10", nil)], now: "2026-06-20") == day("2026-07-25"))
        #expect(last([("2026-06-10", nil)], now: "2026-06-10") == day("2026-07-16"))
    }

    @Test func hoursStandStillToTheSecond() {
        var reckoner = ClockReckoner(clock(.hours(72), pause: "x"))
        reckoner.stand(still: [Pause(duty: "r", from: noon("2026-06-02"), to: noon("2026-06-03"), reason: "x")], from: start, now: noon("2026-06-05"))
        #expect(reckoner.dates(from: start)?.raw == .moment(noon("2026-06-05"), .tokyo))
    }
}
