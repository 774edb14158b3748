/// A moment, to the second, the same for everybody on earth.
public struct Instant: Sendable, Hashable, Comparable {
    /// Seconds after 1970-01-01T00:00:00Z.
    public let seconds: Int

    /// The moment that lies `seconds` after 1970-01-01T00:00:00Z.
    public init(seconds: Int) { self.seconds = seconds }

    /// The moment `seconds` later.
    public func adding(seconds: Int) -> Instant { Instant(seconds: self.seconds + seconds) }

    /// Earlier before later.
    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

extension Instant: CustomStringConvertible {
    /// The moment that a text in RFC 3339 names, with `Z` or an offset; fractions of a second are dropped. Nil for any other form.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let day = CalendarDay(String(text.prefix(10))) else { return nil }
        guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":") else { return nil }
        guard let hour = Digits.value(bytes[11..<13]), let minute = Digits.value(bytes[14..<16]), let second = Digits.value(bytes[17..<19]),
            hour < 24, minute < 60, second < 60
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let fraction = rest.dropFirst().prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            guard !fraction.isEmpty else { return nil }
            rest = rest.dropFirst(1 + fraction.count)
        }
        guard let offset = Self.offset(rest) else { return nil }
        self.init(seconds: day.number * 86_400 + hour * 3600 + minute * 60 + second - offset)
    }

    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        if text.elementsEqual("Z".utf8) { return 0 }
        let bytes = Array(text)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = Digits.value(bytes[1..<3]), let minutes = Digits.value(bytes[4..<6]),
            hours < 24, minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }

    /// RFC 3339 in UTC: `2026-11-23T01:30:00Z`.
    public var description: String { Zone.utc.text(self) }
}
