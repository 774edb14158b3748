/// Reads the tokens of the generic order one by one; zeros that change nothing and neutral words are already dropped.
///
/// The rules are numbered as in docs/decisions/0004-generic-version-order.md.
struct GenericTokens {
    private var index: Int
    private let end: Int
    /// Up to here, zeros are known to be kept.
    private var zerosKept = 0

    init(_ range: Range<Int>) {
        index = range.lowerBound
        end = range.upperBound
    }

    /// The next token; `.end` at the end, again and again.
    @inline(__always)
    mutating func next(in version: Span<UInt8>) -> GenericToken {
        while true {
            let token = read(version)
            guard token.kind == .number, token.text.upperBound > zerosKept, version.isZero(token.text), isDropped(version) else { return token }
        }
    }

    /// Rule 3: zeros count only before another number that is not zero. Moves past them all if they do not.
    private mutating func isDropped(_ version: Span<UInt8>) -> Bool {
        var ahead = self
        while true {
            let beforeToken = ahead.index
            let token = ahead.read(version)
            if token.kind != .number {
                index = beforeToken
                return true
            }
            if !version.isZero(token.text) {
                zerosKept = token.text.upperBound
                return false
            }
        }
    }

    /// Rules 1 and 2: runs of digits and of letters; what is neither only separates; neutral words are skipped.
    @inline(__always)
    private mutating func read(_ version: Span<UInt8>) -> GenericToken {
        while true {
            while index < end, !version[index].isAlphanumeric { index &+= 1 }
            let start = index
            guard start < end else { return .end }
            if version[start].isDigit {
                index = min(version.endOfDigits(from: start), end)
                return GenericToken(kind: .number, text: start..<index)
            }
            index = min(version.endOfLetters(from: start), end)
            if let token = GenericWords.token(version, start..<index) { return token }
        }
    }
}
