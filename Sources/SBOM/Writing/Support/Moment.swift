/// A point in time as RFC 3339 writes it, to the second.
struct Moment: Comparable {
    private var days: Int
    private var seconds: Int

    /// Reads `2024-01-31T09:30:00.5+09:00`, with `T` and an offset or `Z`; nil for anything else. Fractions of seconds are passed over.
    init?(_ text: String) {
        let bytes = Array(text.utf8.prefix(64))
        guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"), bytes[10] | 32 == UInt8(ascii: "t"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]), let day = Self.number(bytes[8..<10]),
            let hour = Self.number(bytes[11..<13]), let minute = Self.number(bytes[14..<16]), let second = Self.number(bytes[17..<19]),
            year > 0, (1...12).contains(month), day >= 1, day <= Self.length(year, month), hour < 24, minute < 60, second < 61
        else { return nil }
        var rest = bytes[19...]
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { $0 >= 48 && $0 <= 57 }
            guard !digits.isEmpty else { return nil }
            rest = rest.dropFirst(1 + digits.count)
        }
        guard let offset = Self.offset(Array(rest)) else { return nil }
        days = Self.daysBefore(year, month) + day
        seconds = hour * 3600 + minute * 60 + min(second, 59) - offset
    }

    /// Reads a day, `2024-01-31`, as its first moment in UTC.
    init?(day text: String) {
        guard text.utf8.count == 10 else { return nil }
        self.init(text + "T00:00:00Z")
    }

    /// The text of the latest point in time; nil where none is one.
    static func latest(_ texts: some Sequence<String>) -> String? {
        texts.compactMap { text in Moment(text).map { (text: text, moment: $0) } }.max { $0.moment < $1.moment }?.text
    }

    static func < (left: Moment, right: Moment) -> Bool { left.days * 86_400 + left.seconds < right.days * 86_400 + right.seconds }

    static func == (left: Moment, right: Moment) -> Bool { left.days * 86_400 + left.seconds == right.days * 86_400 + right.seconds }

    /// `2024-01-31T00:30:00Z`.
    var text: String {
        var day = days
        var rest = seconds
        while rest < 0 { (day, rest) = (day - 1, rest + 86_400) }
        while rest >= 86_400 { (day, rest) = (day + 1, rest - 86_400) }
        var year = max(1, day / 366)
        while Self.daysBefore(year + 1, 1) < day { year += 1 }
        var month = 1
        while month < 12, Self.daysBefore(year, month + 1) < day { month += 1 }
        let parts = [month, day - Self.daysBefore(year, month)].map { Self.padded($0, 2) }
        let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { Self.padded($0, 2) }
        return "\(Self.padded(year, 4))-\(parts[0])-\(parts[1])T\(clock[0]):\(clock[1]):\(clock[2])Z"
    }

    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes.count == 1, bytes[0] | 32 == UInt8(ascii: "z") { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = number(bytes[1..<3]), let minutes = number(bytes[4..<6]), hours < 24,
            minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 3600 + minutes * 60
        case UInt8(ascii: "-"): return -(hours * 3600 + minutes * 60)
        default: return nil
        }
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy({ $0 >= 48 && $0 <= 57 }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 48) }
    }

    private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    private static func length(_ year: Int, _ month: Int) -> Int { [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] }

    private static func daysBefore(_ year: Int, _ month: Int) -> Int {
        let past = year - 1
        return past * 365 + past / 4 - past / 100 + past / 400 + (1..<month).reduce(0) { $0 + length(year, $1) }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
