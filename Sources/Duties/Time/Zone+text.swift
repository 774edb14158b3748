extension Zone {
    /// The day that it is here at the time a text names in RFC 3339: `2026-11-28` in Tokyo for `2026-11-27T18:00:00Z`.
    ///
    /// Of a text that is no time its first ten characters: a plain day is its own day everywhere.
    public func dayText(of time: some StringProtocol) -> String {
        Instant(String(time)).map { "\(day(of: $0))" } ?? String(time.prefix(10))
    }
}
