/// An instant of an advisory, as RFC 3339 has it and CSAF 2.1 narrows it: upper-case `T` and `Z`, a zone, no leap second.
public struct AdvisoryTime: Sendable, Hashable, Comparable {
    /// As it was written.
    public let text: String
    private let instant: DateTime

    /// Nil for what is no such instant.
    public init?(_ text: String) {
        guard let instant = DateTime(text), instant.isWellWritten(as: text) else { return nil }
        self.text = text
        self.instant = instant
    }

    /// The instant in UTC to the second, `2024-05-31T03:00:00Z`: for formats that know no other zone.
    public var utc: String { instant.utc }

    /// Seconds since 1970, without fractions.
    public var secondsSince1970: Int { instant.seconds - DateTime.epoch }

    /// Earlier than the other.
    public static func < (left: AdvisoryTime, right: AdvisoryTime) -> Bool { left.instant < right.instant }

    /// The same instant, in whatever zone it was written.
    public static func == (left: AdvisoryTime, right: AdvisoryTime) -> Bool { left.instant == right.instant }

    /// Feeds the instant.
    public func hash(into hasher: inout Hasher) { hasher.combine(instant) }
}
