import Testing

@testable import Catalog

/// Times of sources, which write fractions, zones, or a day alone.
struct RecordTimeTests {
    @Test(arguments: [
        ("2024-05-01T20:00:00+09:00", "2024-05-01T12:00:00Z"), ("2024-05-01T00:00:00Z", "2024-05-01T00:00:00.500Z"),
        ("2024-05-01T00:00:00.123", "2024-05-01T00:00:00.124"), ("2024-05-01", "2024-05-01T00:00:01Z"), ("2024-05-01T00:00", "2024-05-01T00:01"),
        ("2024-02-29T23:59:59Z", "2024-03-01"), ("2024-05-01T00:00:00-0100", "2024-05-01T00:00:00-02:00"), ("yesterday", "1999-01-01"),
        ("", "1999-01-01"),
        ("2024-13-01", "1999-01-01"), ("05/01/2024", "1999-01-01"), ("2024-05-01Tnoon", "1999-01-01"),
    ])
    func theFirstIsEarlier(earlier: String, later: String) { #expect(RecordTime(earlier) < RecordTime(later)) }

    @Test(arguments: [
        ("2024-05-01T20:00:00+09:00", "2024-05-01T11:00:00Z"), ("2024-05-01", "2024-05-01T00:00:00.000Z"),
        ("2024-05-01t00:00:00z", "2024-05-01 00:00:00"),
        ("1970-01-01", "1970-01-01T00:00:00+00:00"),
    ])
    func bothAreTheSame(one: String, other: String) { #expect(RecordTime(one).instant == RecordTime(other).instant) }

    @Test func epochIsZero() {
        #expect(RecordTime("1970-01-01").instant == 0 && RecordTime("2024-01-01T00:00:00.000001Z").instant == 1_704_067_200_000_001)
    }

    @Test(arguments: [("2024-01-01", true), ("2999-01-01", false), ("2024-06-01T23:00:00Z", true), ("yesterday", false), ("", false)])
    func whatIsToComeIsNotBelieved(text: String, isBelieved: Bool) {
        #expect(RecordTime(text).isBelievable(at: RecordTime("2024-06-01T00:00:00Z")) == isBelieved)
    }
}
