/// A version of numbers between dots, some of which may be missing or a wildcard, and what follows them: `1`, `v1.2.x`, `1.2.3-rc.1+5`.
struct PartialVersion {
    /// The numbers before the first wildcard.
    var numbers: [UInt64]
    /// Whether a wildcard (`x`, `X` or `*`) follows the numbers.
    var hasWildcard: Bool
    /// What stands behind the numbers, with its sign: a pre-release, a build.
    var suffix: String

    /// Reads `text`; `nil` if it is of another form or a number is beyond 64 bits.
    init?(_ text: String) {
        let bytes = text.utf8.span
        var index = 0
        while bytes.byte(at: index) | 0x20 == UInt8(ascii: "v") { index += 1 }
        numbers = []
        hasWildcard = false
        while index < bytes.count {
            let end = bytes.endOfDigits(from: index)
            if end > index {
                if hasWildcard { return nil }
                guard let number = Self.number(bytes, index..<end) else { return nil }
                numbers.append(number)
                index = end
            } else if Self.isWildcard(bytes, index) {
                hasWildcard = true
                index += 1
            } else if !numbers.isEmpty, !hasWildcard, bytes[index].isLetter, !Self.isBranch(bytes, index) {
                // `1.0.alpha`: the dot belongs to what follows.
                index -= 1
                break
            } else {
                return nil
            }
            if bytes.byte(at: index) != .dot { break }
            index += 1
            if index == bytes.count { return nil }
        }
        if numbers.isEmpty && !hasWildcard { return nil }
        suffix = index < bytes.count ? String(Substring(text.utf8.dropFirst(index))) : ""
        if hasWildcard && !suffix.isEmpty { return nil }
    }

    /// The numbers, at least `count` of them with zeros in place of those that are missing, and the suffix.
    func padded(to count: Int = 3) -> String {
        Self.text(numbers + Array(repeating: 0, count: max(0, count - numbers.count))) + suffix
    }

    /// The version that has the number at `place` raised, zeros behind it, and no suffix; `nil` if the number cannot be raised.
    func raised(at place: Int, count: Int = 3) -> String? {
        guard numbers.indices.contains(place), numbers[place] < .max else { return nil }
        let kept = numbers[..<place] + [numbers[place] + 1]
        return Self.text(kept + Array(repeating: 0, count: max(0, count - kept.count)))
    }

    /// Numbers with dots between them.
    static func text(_ numbers: some Sequence<UInt64>) -> String { numbers.map(String.init).joined(separator: ".") }

    private static func isWildcard(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        let byte = bytes[index]
        guard byte == UInt8(ascii: "*") || byte | 0x20 == UInt8(ascii: "x") else { return false }
        return index + 1 == bytes.count || bytes[index + 1] == .dot
    }

    /// `1.x-dev` is no wildcard but a branch, and not for this form.
    private static func isBranch(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
        bytes[index] | 0x20 == UInt8(ascii: "x") && !bytes.byte(at: index + 1).isAlphanumeric
    }

    private static func number(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64? {
        var number: UInt64 = 0
        for index in range {
            let (product, overflow) = number.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(bytes[index] - 0x30))
            if overflow || carry { return nil }
            number = sum
        }
        return number
    }
}
