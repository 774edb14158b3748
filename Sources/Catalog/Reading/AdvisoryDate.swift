import Glibc

/// Dates as advisories of distributions write them.
enum AdvisoryDate {
    /// RFC 3339 for `2023-02-17 20:41`, `2023-02-17 20:41:05` (UTC), `2023-02-17` and seconds since 1970; other texts as they are, nothing for none.
    static func rfc3339(_ text: String?) -> String? {
        guard let text = text.map(TextTrim.of), !text.isEmpty else { return nil }
        if text.utf8.count > 8, let seconds = Int(text), let day = day(seconds) { return day }
        let bytes = Array(text.utf8)
        guard bytes.count >= 16, bytes[10] == UInt8(ascii: " "), bytes[4] == UInt8(ascii: "-"), bytes[13] == UInt8(ascii: ":") else { return text }
        let date = text.prefix(10)
        let time = text.dropFirst(11)
        switch time.utf8.count {
        case 5: return "\(date)T\(time):00Z"
        case 8: return "\(date)T\(time)Z"
        default: return text
        }
    }

    /// Seconds since 1970 in UTC; nil from the year 10000 on.
    private static func day(_ seconds: Int) -> String? {
        guard seconds > 0, seconds < 253_402_300_800 else { return nil }
        var (time, parts) = (time_t(seconds), tm())
        guard gmtime_r(&time, &parts) != nil else { return nil }
        func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let date = "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
        return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }
}
