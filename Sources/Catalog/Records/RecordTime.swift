/// When a record changed, as its source writes it, and comparable with others: sources write fractions of seconds, other zones, or a day alone.
struct RecordTime: Comparable, Hashable {
    /// As the source writes it; empty where it says nothing.
    let text: String
    /// Microseconds since 1970-01-01 in UTC; the least there is for a text that is no time, so that any time is later.
    let instant: Int

    init(_ text: String?) {
        self.text = text ?? ""
        instant = self.text.isEmpty ? .min : Self.instant(self.text.utf8.span) ?? .min
    }

    /// Days since 1970-01-01 in UTC; nil for a text that is no time.
    var day: Int? { instant == .min ? nil : instant / 86_400_000_000 - (instant % 86_400_000_000 < 0 ? 1 : 0) }

    static func < (left: RecordTime, right: RecordTime) -> Bool { left.instant < right.instant }

    /// Whether it is before `other`; where one of them is a day alone, by their days.
    func isEarlier(than other: RecordTime) -> Bool {
        guard text.utf8.count == 10 || other.text.utf8.count == 10, let day, let otherDay = other.day else { return self < other }
        return day < otherDay
    }

    /// Whether it is a time, and none that is still to come: a typing error in a year would outlast every correction.
    func isBelievable(at now: RecordTime) -> Bool { instant != .min && (now.instant == .min || instant <= now.instant + 86_400_000_000) }

    /// `2024-01-02`, `2024-01-02T03:04`, with seconds, fractions and a zone; without a zone it is UTC, as with NVD. Nothing is allocated: every record has one or two.
    private static func instant(_ text: Span<UInt8>) -> Int? {
        guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let year = number(text, 0, 4),
            let month = number(text, 5, 2), let day = number(text, 8, 2), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        // Days of the proleptic Gregorian calendar, years beginning in March.
        let (march, rest) = (month > 2 ? year : year - 1, (month + 9) % 12)
        let days = 365 * march + march / 4 - march / 100 + march / 400 + (153 * rest + 2) / 5 + day - 1 - 719_468
        if text.count == 10 { return days * 86_400_000_000 }
        guard text.count >= 16, text[10] | 0x20 == UInt8(ascii: "t") || text[10] == UInt8(ascii: " "), text[13] == UInt8(ascii: ":"),
            let hour = number(text, 11, 2), let minute = number(text, 14, 2), hour < 24, minute < 60
        else { return nil }
        var at = 16
        var micros = 0
        if at + 2 < text.count, text[at] == UInt8(ascii: ":") {
            guard let second = number(text, at + 1, 2), second < 61 else { return nil }
            micros = second * 1_000_000
            at += 3
            if at < text.count, text[at] == UInt8(ascii: ".") {
                at += 1
                var unit = 100_000
                while at < text.count, text[at] &- UInt8(ascii: "0") < 10 {
                    micros += Int(text[at] - UInt8(ascii: "0")) * unit
                    unit /= 10
                    at += 1
                }
            }
        }
        guard let zone = zone(text, at) else { return nil }
        return (days * 86_400 + hour * 3_600 + minute * 60 - zone) * 1_000_000 + micros
    }

    /// Seconds that the zone is ahead of UTC.
    private static func zone(_ text: Span<UInt8>, _ at: Int) -> Int? {
        guard at < text.count else { return 0 }
        if text[at] | 0x20 == UInt8(ascii: "z") { return at + 1 == text.count ? 0 : nil }
        guard text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-"), let hours = number(text, at + 1, 2) else { return nil }
        let minutes = at + 3 < text.count && text[at + 3] == UInt8(ascii: ":") ? at + 4 : at + 3
        let seconds = hours * 3_600 + (number(text, minutes, 2) ?? 0) * 60
        return text[at] == UInt8(ascii: "-") ? -seconds : seconds
    }

    private static func number(_ text: Span<UInt8>, _ start: Int, _ count: Int) -> Int? {
        guard start + count <= text.count else { return nil }
        var value = 0
        for index in start..<(start + count) {
            let digit = text[index] &- UInt8(ascii: "0")
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return value
    }
}
