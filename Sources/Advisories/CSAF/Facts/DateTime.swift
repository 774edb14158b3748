/// An instant written as RFC 3339 has it, for comparing: the zone is taken into account, fractions of any length as well.
struct DateTime: Comparable, Hashable {
    /// Seconds from the start of the year 0 in UTC.
    let seconds: Int
    /// Digits behind the point, without zeros at the end.
    let fraction: String
    /// `2024-05-31` as written.
    let day: String

    /// ``seconds`` of 1970-01-01.
    static let epoch = dayNumber(1970, 1, 1) * 86_400

    static func < (left: DateTime, right: DateTime) -> Bool { (left.seconds, left.fraction) < (right.seconds, right.fraction) }
    static func == (left: DateTime, right: DateTime) -> Bool { left.seconds == right.seconds && left.fraction == right.fraction }

    func hash(into hasher: inout Hasher) {
        hasher.combine(seconds)
        hasher.combine(fraction)
    }

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            guard range.upperBound <= bytes.count else { return nil }
            var total = 0
            for byte in bytes[range] {
                guard (48...57).contains(byte) else { return nil }
                total = total * 10 + Int(byte - 48)
            }
            return total
        }
        guard let year = number(0..<4), let month = number(5..<7), let date = number(8..<10), let hour = number(11..<13),
            let minute = number(14..<16),
            let second = number(17..<19), (1...12).contains(month), date >= 1, date <= Self.days(month, year), hour <= 23, minute <= 59, second <= 60,
            bytes[4] == 45, bytes[7] == 45, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t"), bytes[13] == 58, bytes[16] == 58
        else { return nil }
        var at = 19
        var digits: [UInt8] = []
        if bytes[at] == UInt8(ascii: ".") {
            at += 1
            while at < bytes.count, (48...57).contains(bytes[at]) {
                digits.append(bytes[at])
                at += 1
            }
            guard !digits.isEmpty else { return nil }
        }
        while digits.last == 48 { digits.removeLast() }
        guard at < bytes.count else { return nil }
        var zone = 0
        switch bytes[at] {
        case UInt8(ascii: "Z"), UInt8(ascii: "z"): guard at + 1 == bytes.count else { return nil }
        case UInt8(ascii: "+"), UInt8(ascii: "-"):
            guard at + 6 == bytes.count, bytes[at + 3] == 58, let hours = number(at + 1..<at + 3), let minutes = number(at + 4..<at + 6), hours < 24,
                minutes < 60
            else { return nil }
            zone = (hours * 60 + minutes) * (bytes[at] == UInt8(ascii: "-") ? -60 : 60)
        default: return nil
        }
        seconds = Self.dayNumber(year, month, date) * 86_400 + hour * 3_600 + minute * 60 + second - zone
        fraction = String(decoding: digits, as: UTF8.self)
        day = String(text.prefix(10))
    }

    /// Is `text`, which it was read from, written as 2.1 section 2.3 asks: upper case, a zone that is known, no leap second?
    func isWellWritten(as text: String) -> Bool {
        !text.contains("t") && !text.contains("z") && !text.hasSuffix("-00:00") && text.dropFirst(17).prefix(2) != "60"
    }

    /// The instant in UTC to the second.
    var utc: String {
        let (days, rest) = (seconds / 86_400, seconds % 86_400)
        var year = days / 366
        while Self.dayNumber(year + 1, 1, 1) <= days { year += 1 }
        var month = 1
        while month < 12, Self.dayNumber(year, month + 1, 1) <= days { month += 1 }
        let parts = [month, days - Self.dayNumber(year, month, 1) + 1, rest / 3_600, rest / 60 % 60, rest % 60]
        let texts = parts.map { $0 < 10 ? "0\($0)" : String($0) }
        let full = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return "\(full)-\(texts[0])-\(texts[1])T\(texts[2]):\(texts[3]):\(texts[4])Z"
    }

    private static func days(_ month: Int, _ year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Days from 1 March of the year 0, in the Gregorian calendar.
    private static func dayNumber(_ year: Int, _ month: Int, _ date: Int) -> Int {
        let shifted = month > 2 ? year : year - 1
        return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ((month + 9) % 12) + 2) / 5 + date
    }
}
