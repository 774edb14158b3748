import Testing

@Suite struct FormatTests {
    static let table: [(format: String, text: String, isGood: Bool)] = [
        ("date-time", "2026-01-31T09:00:00Z", true), ("date-time", "2026-01-31t09:00:00.5+09:00", true), ("date-time", "2020-04-13", false),
        ("date-time", "2026-02-29T00:00:00Z", false), ("date-time", "2024-02-29T00:00:00Z", true), ("date-time", "2016-12-31T23:59:60Z", true),
        ("date-time", "2026-01-31T24:00:00Z", false), ("date-time", "2026-01-31T09:00:00", false), ("date", "2026-01-31", true),
        ("date", "2026-1-31", false), ("time", "09:00:00Z", true), ("uri", "https://example.com/", true), ("uri", "example.com", false),
        ("uri", "http://a b", false), ("uri", "http://例え.jp/", false), ("iri", "http://例え.jp/", true), ("iri-reference", "../a#b", true),
        ("iri-reference", "a#b#c", false), ("uri-reference", "%zz", false), ("email", "a@b.example", true), ("email", "a", false),
        ("email", "あ@b.example", false), ("idn-email", "あ@b.example", true), ("uuid", "3e671687-395b-41f5-a30f-a58921a69b79", true),
        ("uuid", "3e671687", false), ("regex", "^a(b|c)$", true), ("regex", "(", false), ("no-such-format", "anything", true),
    ]

    @Test(arguments: table.indices) func judges(_ index: Int) throws {
        let row = Self.table[index]
        #expect(try broken(#"{"format":"\#(row.format)"}"#, "\"\(row.text)\"").isEmpty == row.isGood, "\(row.format): \(row.text)")
    }
}
