/// VERS `datetime` (ECMA-427): the date-time of RFC 3339, section 5.6, compared as an instant.
///
/// The day must exist in its month; 23:59:60 UTC is read as the second after 23:59:59. Fractions of a second count to their last digit.
enum DateTimeRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { Instant(version) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        guard let x = Instant(a), let y = Instant(b) else { return .same }
        let order = VersionOrdering(x.seconds, y.seconds)
        return order != .same ? order : fractions(a, x.fraction, b, y.fraction)
    }

    /// Digits after the point: zeros at the end change nothing.
    private static func fractions(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        for offset in 0..<max(aRange.count, bRange.count) {
            let left = offset < aRange.count ? a[aRange.lowerBound + offset] : .zero
            let right = offset < bRange.count ? b[bRange.lowerBound + offset] : .zero
            if left != right { return left < right ? .less : .greater }
        }
        return .same
    }

    private struct Instant {
        /// Seconds from 0000-03-01T00:00:00Z in the proleptic Gregorian calendar.
        var seconds: Int
        var fraction: Range<Int>

        /// `YYYY-MM-DDThh:mm:ss[.f…](Z|±hh:mm)`
        init?(_ text: Span<UInt8>) {
            guard text.count >= 20, text[4] == .hyphen, text[7] == .hyphen, text[10].lowercased == UInt8(ascii: "t"),
                text[13] == .colon, text[16] == .colon,
                let year = Digits.value(text, 0, 4), let month = Digits.value(text, 5, 2), let day = Digits.value(text, 8, 2),
                let hour = Digits.value(text, 11, 2), let minute = Digits.value(text, 14, 2), let second = Digits.value(text, 17, 2),
                Calendar.hasDay(year, month, day), hour < 24, minute < 60, second <= 60
            else { return nil }
            var index = 19
            fraction = 19..<19
            if text[19] == .dot {
                index = text.endOfDigits(from: 20)
                if index == 20 { return nil }
                fraction = 20..<index
            }
            guard let offset = Self.offset(text, index) else { return nil }
            let clock = hour * 3600 + minute * 60 + second
            // A leap second ends a UTC day.
            if second == 60, (clock - offset + 86_400) % 86_400 != 0 { return nil }
            seconds = Calendar.days(year, month, day) * 86_400 + clock - offset
        }

        private static func offset(_ text: Span<UInt8>, _ index: Int) -> Int? {
            if text.byte(at: index).lowercased == UInt8(ascii: "z") { return index + 1 == text.count ? 0 : nil }
            guard text.byte(at: index) == .plus || text.byte(at: index) == .hyphen, text.count == index + 6, text[index + 3] == .colon,
                let hours = Digits.value(text, index + 1, 2), let minutes = Digits.value(text, index + 4, 2), hours < 24, minutes < 60
            else { return nil }
            return (hours * 3600 + minutes * 60) * (text[index] == .plus ? 1 : -1)
        }
    }
}
