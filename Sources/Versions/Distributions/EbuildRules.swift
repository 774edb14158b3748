/// Gentoo packages, Package Manager Specification 3.2 (syntax) and 3.3 (comparison).
enum EbuildRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool {
        var index = 0
        while true {
            let end = version.endOfDigits(from: index)
            if end == index { return false }
            index = end
            if version.byte(at: index) != .dot { break }
            index &+= 1
        }
        for index in 0..<version.count where version[index].isLetter && !version[index].isLowercaseLetter { return false }
        if version.byte(at: index).isLetter { index &+= 1 }
        while version.byte(at: index) == .underscore {
            let suffix = Suffix(version, at: index)
            if suffix.rank == Suffix.none { return false }
            index = suffix.number.upperBound
        }
        if version.byte(at: index) == .hyphen {
            let digits = index &+ 2
            if version.byte(at: index &+ 1) != UInt8(ascii: "r") || digits >= version.count { return false }
            index = version.endOfDigits(from: digits)
        }
        return index == version.count
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = 0
        var right = 0
        var order = components(a, &left, b, &right)
        if order != .same { return order }
        let leftLetter = letter(a, &left)
        let rightLetter = letter(b, &right)
        if leftLetter != rightLetter { return leftLetter < rightLetter ? .less : .greater }
        order = suffixes(a, &left, b, &right)
        return order != .same ? order : ByteOrder.numbers(a, min(left &+ 2, a.count)..<a.count, b, min(right &+ 2, b.count)..<b.count)
    }

    /// Algorithms 3.2 and 3.3: the first by value, the rest by value or, when one has a leading zero, as fractions; more components win.
    private static func components(
        _ a: Span<UInt8>, _ left: inout Int, _ b: Span<UInt8>, _ right: inout Int
    ) -> VersionOrdering {
        var isFirst = true
        while true {
            let x = left..<a.endOfDigits(from: left)
            let y = right..<b.endOfDigits(from: right)
            let isFraction = !isFirst && (a[left] == .zero || b[right] == .zero)
            let order = isFraction ? ByteOrder.text(a, trimmed(a, x), b, trimmed(b, y)) : ByteOrder.numbers(a, x, b, y)
            if order != .same { return order }
            let leftGoesOn = a.byte(at: x.upperBound) == .dot
            let rightGoesOn = b.byte(at: y.upperBound) == .dot
            left = leftGoesOn ? x.upperBound &+ 1 : x.upperBound
            right = rightGoesOn ? y.upperBound &+ 1 : y.upperBound
            if leftGoesOn != rightGoesOn { return leftGoesOn ? .greater : .less }
            if !leftGoesOn { return .same }
            isFirst = false
        }
    }

    private static func trimmed(_ version: Span<UInt8>, _ digits: Range<Int>) -> Range<Int> {
        var end = digits.upperBound
        while end > digits.lowerBound, version[end &- 1] == .zero { end &-= 1 }
        return digits.lowerBound..<end
    }

    private static func letter(_ version: Span<UInt8>, _ index: inout Int) -> UInt8 {
        let byte = version.byte(at: index)
        guard byte.isLetter else { return 0 }
        index &+= 1
        return byte
    }

    /// Algorithms 3.5 and 3.6: pair by pair; one more suffix wins only if it is `_p`.
    private static func suffixes(
        _ a: Span<UInt8>, _ left: inout Int, _ b: Span<UInt8>, _ right: inout Int
    ) -> VersionOrdering {
        while true {
            let x = Suffix(a, at: left)
            let y = Suffix(b, at: right)
            if x.rank != y.rank { return x.rank < y.rank ? .less : .greater }
            if x.rank == Suffix.none { return .same }
            let order = ByteOrder.numbers(a, x.number, b, y.number)
            if order != .same { return order }
            left = x.number.upperBound
            right = y.number.upperBound
        }
    }

    /// `_alpha`, `_beta`, `_pre`, `_rc` and `_p` with an optional number, in this order around having none.
    private struct Suffix {
        static let none = 4
        var rank = Suffix.none
        var number: Range<Int>

        @inline(__always)
        init(_ version: Span<UInt8>, at index: Int) {
            number = index..<index
            guard version.byte(at: index) == .underscore else { return }
            let letters = (index &+ 1)..<version.endOfLetters(from: index &+ 1)
            rank = Self.rank(Word(version, letters))
            number = letters.upperBound..<version.endOfDigits(from: letters.upperBound)
        }

        private static func rank(_ word: Word) -> Int {
            switch word {
            case Keyword.alpha: 0
            case Keyword.beta: 1
            case Keyword.pre: 2
            case Keyword.rc: 3
            case Keyword.p: 5
            default: none
            }
        }
    }
}
