import JSONSchema
import Testing

/// Dates and times of RFC 3339, and those among them that every format can hold.
struct DateTimeCheckTests {
    @Test(arguments: [
        "2026-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "2026-01-31T09:00:00+09:00", "2024-02-29T23:59:59.5-14:00", "2026-01-01T00:00:00.123456Z",
    ]) func everyFormatTakes(text: String) { #expect(DateTimeCheck.isDateTime(text) && DateTimeCheck.isWritableDateTime(text)) }

    @Test(arguments: [
        "2026-01-01t00:00:00Z", "2026-01-01T00:00:00z", "2026-06-30T23:59:60Z", "0000-01-01T00:00:00Z", "2026-01-01T00:00:00+14:01",
        "2026-01-01T00:00:00-23:00", "2026-07-01T08:59:60+09:00",
    ]) func xmlRefuses(text: String) { #expect(DateTimeCheck.isDateTime(text) && !DateTimeCheck.isWritableDateTime(text)) }

    @Test(arguments: ["", "yesterday", "2026-01-01", "2026-02-30T00:00:00Z", "2026-01-01T00:00:00"]) func neither(text: String) {
        #expect(!DateTimeCheck.isDateTime(text) && !DateTimeCheck.isWritableDateTime(text))
    }
}
