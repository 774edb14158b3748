/// Perl distributions, version.pm (https://metacpan.org/pod/version): dotted versions (`v1.22.0`, `1.22.0`) and decimal ones (`1.022`).
///
/// A decimal version is read in thousands: 1.022 is v1.22.0, and so 1.1 is v1.100.0. An underscore marks an alpha and has no part in the order.
/// Numbers over 18 digits are refused; version.pm overflows long before.
enum CPANRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool {
        var index = version[0] == UInt8(ascii: "v") ? 1 : 0
        var hasUnderscore = false
        while true {
            let end = version.endOfDigits(from: index)
            if end == index || end - index > 18 { return false }
            if end == version.count { return true }
            let separator = version[end]
            if hasUnderscore || separator != .dot && separator != .underscore { return false }
            hasUnderscore = separator == .underscore
            index = end &+ 1
        }
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = Numbers(a)
        var right = Numbers(b)
        while left.index < a.count || right.index < b.count {
            let x = left.next(in: a)
            let y = right.next(in: b)
            if x != y { return x < y ? .less : .greater }
        }
        return .same
    }

    /// The numbers of a version; zero past its end.
    private struct Numbers {
        var index: Int
        private let isDotted: Bool
        private var isInFraction = false

        init(_ version: Span<UInt8>) {
            index = version[0].isDigit ? 0 : 1
            var dots = 0
            for position in 0..<version.count where version[position] == .dot { dots += 1 }
            isDotted = index == 1 || dots > 1
        }

        /// A number between dots, or three digits of a fraction, fewer at its end standing for more (`.1` is 100).
        mutating func next(in version: Span<UInt8>) -> Int {
            var value = 0
            var digits = 0
            while index < version.count, version[index] != .dot, !isInFraction || digits < 3 {
                if version[index] != .underscore, digits < 36 {
                    value = value &* 10 &+ Int(version[index] &- .zero)
                    digits += 1
                }
                index += 1
            }
            if index < version.count, version[index] == .underscore { index += 1 }
            if isInFraction {
                for _ in digits..<3 where digits > 0 { value *= 10 }
            } else if index < version.count {
                index += 1
                isInFraction = !isDotted
            }
            return value
        }
    }
}
