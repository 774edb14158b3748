/// Calendar versions, https://calver.org: a year, then months, days and counters (`2026.11.3`, `26.04`, `20261103`, `20261103093000`).
///
/// The year has four digits, from 1970 to 2199, or two; a first number of six, eight, twelve or fourteen digits is a date without separators and
/// reads as the one with them. What follows the first number is in the generic order, so `2026.11-rc1` comes before `2026.11`.
enum CalendarRules: VersionRules {
    private static let allowed = ByteSet("._-/+~:")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        let end = version.endOfDigits(from: 0)
        guard version.all(end..<version.count, in: allowed) else { return false }
        if end == 2 { return version.byte(at: 2) == .dot && version.byte(at: 3).isDigit }
        guard let year = Digits.value(version, 0, 4), (1970..<2200).contains(year) else { return false }
        switch end {
        case 4: return true
        case 6: return isMonth(version)
        case 8, 12, 14:
            guard let month = Digits.value(version, 4, 2), let day = Digits.value(version, 6, 2) else { return false }
            return Calendar.hasDay(year, month, day)
        default: return false
        }
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = DateNumbers(a)
        var right = DateNumbers(b)
        while true {
            let x = left.next(in: a)
            let y = right.next(in: b)
            if x.isEmpty, y.isEmpty { break }
            let order = ByteOrder.numbers(a, x, b, y)
            if order != .same { return order }
        }
        return GenericOrder.suffixes(a, left.index..<a.count, b, right.index..<b.count)
    }

    private static func isMonth(_ version: Span<UInt8>) -> Bool {
        guard let month = Digits.value(version, 4, 2) else { return false }
        return (1...12).contains(month)
    }

    /// The numbers that lead the version, a date without separators split into its parts; empty, and so zero, once another byte comes.
    private struct DateNumbers {
        private(set) var index = 0
        private let endOfDate: Int

        init(_ version: Span<UInt8>) { endOfDate = version.endOfDigits(from: 0) }

        mutating func next(in version: Span<UInt8>) -> Range<Int> {
            if index < endOfDate {
                let width = index == 0 && endOfDate > 2 ? 4 : 2
                defer { index += width }
                return index..<(index + width)
            }
            let byte = version.byte(at: index)
            guard byte == .dot || byte == .hyphen || byte == .underscore || byte == UInt8(ascii: "/") else { return index..<index }
            let end = version.endOfDigits(from: index + 1)
            if end == index + 1 { return index..<index }
            defer { index = end }
            return (index + 1)..<end
        }
    }
}
