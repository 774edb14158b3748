/// Reads the tokens of a Maven version one by one, trailing null values already trimmed.
///
/// POM reference, "Version Order Specification": tokens end at dots, hyphens and where digits and characters meet; null values are trimmed at the
/// end of the version and before each remaining hyphen.
struct MavenTokens {
    private var index = 0
    private var prefix = MavenToken.Prefix.none
    private var isDone = false
    /// Null tokens that begin before this are known to stay.
    private var nullsKept = 0

    /// The next token that is not trimmed, or `nil` at the end.
    @inline(__always)
    mutating func next(in version: Span<UInt8>) -> MavenToken? {
        while let token = read(version) {
            if !token.isNull || token.prefix == .none || token.text.lowerBound < nullsKept || !isTrimmed(version) { return token }
        }
        return nil
    }

    /// Whether the null token just read is trimmed: only nulls lie between it and the end or the next hyphen. If so, moves past them all.
    private mutating func isTrimmed(_ version: Span<UInt8>) -> Bool {
        var ahead = self
        while true {
            let beforeToken = ahead
            guard let token = ahead.read(version), token.prefix != .hyphen else {
                self = beforeToken
                return true
            }
            if !token.isNull {
                nullsKept = token.text.lowerBound
                return false
            }
        }
    }

    @inline(__always)
    private mutating func read(_ version: Span<UInt8>) -> MavenToken? {
        if isDone { return nil }
        let start = index
        let isNumber = version.byte(at: start).isDigit
        var end = start
        while end < version.count, version[end].isDigit == isNumber, version[end] != .dot, version[end] != .hyphen { end &+= 1 }
        var token = MavenToken(prefix: prefix, text: start..<end, isNumber: isNumber || end == start, rank: 8)
        let separator = version.byte(at: end)
        if token.isNumber {
            if version.isZero(token.text) { token.rank = 5 }
        } else {
            token.rank = Self.rank(version, token.text, isBeforeDigit: separator.isDigit)
        }
        switch separator {
        case .dot: (prefix, index) = (.dot, end &+ 1)
        case .hyphen: (prefix, index) = (.hyphen, end &+ 1)
        default: (prefix, index) = (.hyphen, end)
        }
        if end == version.count { isDone = true }
        return token
    }

    /// "Non-numeric tokens": a, b and m stand for alpha, beta and milestone only before a digit.
    private static func rank(_ version: Span<UInt8>, _ text: Range<Int>, isBeforeDigit: Bool) -> Int {
        switch Word(version, text) {
        case Keyword.a where isBeforeDigit: 0
        case Keyword.b where isBeforeDigit: 1
        case Keyword.m where isBeforeDigit: 2
        case Keyword.alpha: 0
        case Keyword.beta: 1
        case Keyword.milestone: 2
        case Keyword.rc, Keyword.cr: 3
        case Keyword.snapshot: 4
        case Keyword.ga, Keyword.final, Keyword.release: 5
        case Keyword.sp: 6
        default: 7
        }
    }
}
