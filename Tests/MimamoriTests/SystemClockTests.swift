import Testing

@testable import mimamori

struct SystemClockTests {
    @Test(arguments: [(0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_795_413_599, "2026-11-23T05:59:59Z")])
    func writesRFC3339(_ seconds: Int, _ text: String) { #expect(SystemClock.text3339(seconds) == text) }

    @Test(arguments: [("0", 0), ("951782400", 951_782_400), ("abc", nil), ("1.5", nil), ("-1", nil), ("253402300800", nil), ("", nil)])
    func secondsOfTheVariable(text: String, wanted: Int?) { #expect(SystemClock.seconds(text) == wanted) }
}
