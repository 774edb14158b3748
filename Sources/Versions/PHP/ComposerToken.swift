/// One token of a Packagist version as `version_compare` cuts it: a run of digits or a run of letters.
struct ComposerToken {
    /// In the order of `version_compare`; a word has the kind of the keyword it begins with, letter case included.
    enum Kind: Int {
        case unknown = -1
        case development
        case alpha
        case beta
        case candidate
        case number
        case patch
    }

    var kind: Kind
    var text: Range<Int>
    /// The `x` of a branch such as `2.x-dev`, which Composer turns into the largest number.
    var isWildcard = false
}

extension ComposerToken {
    /// The token at `index`, which moves past it; `nil` at `end`. What is neither digit nor letter separates.
    @inline(__always)
    static func read(_ version: Span<UInt8>, _ index: inout Int, end: Int) -> ComposerToken? {
        while index < end, !version[index].isAlphanumeric { index &+= 1 }
        let start = index
        guard start < end else { return nil }
        if version[start].isDigit {
            index = min(version.endOfDigits(from: start), end)
            return ComposerToken(kind: .number, text: start..<index)
        }
        index = min(version.endOfLetters(from: start), end)
        let text = start..<index
        if text.count == 1, version[start].lowercased == UInt8(ascii: "x"), isDevelopment(version, end) {
            return ComposerToken(kind: .number, text: text, isWildcard: true)
        }
        return ComposerToken(kind: kind(version, text), text: text)
    }

    /// `dev`, `alpha` and `a`, `beta` and `b`, `RC` and `rc`, `pl` and `p`: the first that the word begins with.
    private static func kind(_ version: Span<UInt8>, _ text: Range<Int>) -> Kind {
        let second = text.count > 1 ? version[text.lowerBound &+ 1] : 0
        return switch version[text.lowerBound] {
        case UInt8(ascii: "a"): .alpha
        case UInt8(ascii: "b"): .beta
        case UInt8(ascii: "d") where second == UInt8(ascii: "e") && text.count > 2 && version[text.lowerBound &+ 2] == UInt8(ascii: "v"): .development
        case UInt8(ascii: "p"): .patch
        case UInt8(ascii: "r") where second == UInt8(ascii: "c"): .candidate
        case UInt8(ascii: "R") where second == UInt8(ascii: "C"): .candidate
        default: .unknown
        }
    }

    private static func isDevelopment(_ version: Span<UInt8>, _ end: Int) -> Bool {
        end > 3 && Word(version, (end &- 3)..<end) == Keyword.dev
    }
}
