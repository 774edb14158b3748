import Testing

@testable import Duties

struct InstantTests {
    @Test(arguments: [
        ("1970-01-01T00:00:00Z", 0), ("2026-11-23T10:00:00+09:00", 1_795_395_600), ("2026-11-23T01:00:00Z", 1_795_395_600),
        ("2026-11-22T20:00:00-05:00", 1_795_395_600), ("2026-11-23T01:00:00.999Z", 1_795_395_600), ("1969-12-31T23:59:59Z", -1),
    ])
    func reads(text: String, seconds: Int) { #expect(Instant(text)?.seconds == seconds) }

    @Test(arguments: [
        "", "2026-11-23", "2026-11-23T10:00:00", "2026-11-23 10:00:00Z", "2026-11-23T24:00:00Z", "2026-11-23T10:60:00Z", "2026-11-23T10:00:60Z",
        "2026-11-23T10:00:00.Z", "2026-11-23T10:00:00+9:00", "2026-11-23T10:00:00+0900", "2026-02-30T10:00:00Z", "2026-11-23T10:00:00Zz",
        "2026-11-23T10:00:00ü",
    ])
    func refuses(text: String) { #expect(Instant(text) == nil) }

    @Test func writesWhatItReads() {
        for zone in Zone.allCases {
            for seconds in stride(from: 946_684_800, to: 2_500_000_000, by: 9_876_543) {
                let moment = Instant(seconds: seconds)
                #expect(Instant(zone.text(moment)) == moment)
            }
        }
    }
}
