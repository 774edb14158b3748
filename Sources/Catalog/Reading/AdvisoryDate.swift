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

    /// Civil date of seconds since 1970 in UTC (Gregorian calendar).
    private static func day(_ seconds: Int) -> String? {
        guard seconds > 0, seconds < 253_402_300_800 else { return nil }
        let days = seconds / 86_400
        let rest = seconds % 86_400
        // Days are counted from 0000-03-01, so that the leap day is a year's last.
        let shifted = days + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * month + 2) / 5 + 1
        let year = yearOfEra + era * 400 + (month >= 10 ? 1 : 0)
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month < 10 ? month + 3 : month - 9))-\(two(day))T\(two(rest / 3_600)):\(two(rest % 3_600 / 60)):\(two(rest % 60))Z"
    }
}
