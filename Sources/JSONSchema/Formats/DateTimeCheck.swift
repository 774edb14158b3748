/// Dates and times of RFC 3339 section 5.6.
public enum DateTimeCheck {
    /// True for a date and time with its offset, such as `2026-01-31T09:00:00Z`, of a day that exists.
    public static func isDateTime(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { isDateTime($0) }
    }

    /// True for one that every format of an SBOM takes: XML Schema (1.0, Part 2, section 3.2.7) writes `T` and `Z` large and knows neither leap
    /// seconds, a year 0000 nor offsets above 14 hours.
    public static func isWritableDateTime(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { text in
            guard isDateTime(text), text[10] == UInt8(ascii: "T"), !text.starts(with: "0000".utf8), two(text, 17) != 60 else { return false }
            if text.last == UInt8(ascii: "Z") { return true }
            let offset = text.count - 5
            guard let hours = two(text, offset), let minutes = two(text, offset + 3) else { return false }
            return hours * 60 + minutes <= 14 * 60
        }
    }

    static func isDateTime(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 20, isDate(text), text[10] | 0x20 == UInt8(ascii: "t") else { return false }
        return isTime(text, 11)
    }

    /// True if a date stands at the beginning.
    static func isDate(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard text.count >= 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"), let century = two(text, 0), let rest = two(text, 2),
            let month = two(text, 5), let day = two(text, 8), (1...12).contains(month)
        else { return false }
        let year = century * 100 + rest
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1...days[month - 1]).contains(day)
    }

    /// True if from `start` there is a time with its offset, and nothing else.
    static func isTime(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        guard text.count >= start + 9, text[start + 2] == UInt8(ascii: ":"), text[start + 5] == UInt8(ascii: ":"), let hour = two(text, start),
            let minute = two(text, start + 3), let second = two(text, start + 6), hour < 24, minute < 60, second <= 60
        else { return false }
        var at = start + 8
        if text[at] == UInt8(ascii: ".") {
            let first = at + 1
            at = first
            while at < text.count, isDigit(text[at]) { at += 1 }
            guard at > first else { return false }
        }
        guard at < text.count else { return false }
        if text[at] | 0x20 == UInt8(ascii: "z") { return at + 1 == text.count && (second < 60 || (hour == 23 && minute == 59)) }
        guard text[at] == UInt8(ascii: "+") || text[at] == UInt8(ascii: "-"), text.count == at + 6, text[at + 3] == UInt8(ascii: ":"),
            let hours = two(text, at + 1), let minutes = two(text, at + 4)
        else { return false }
        return hours < 24 && minutes < 60
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

    private static func two(_ text: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
        guard at + 1 < text.count, isDigit(text[at]), isDigit(text[at + 1]) else { return nil }
        return Int(text[at] - 48) * 10 + Int(text[at + 1] - 48)
    }
}
