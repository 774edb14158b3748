/// Gradle, "Version ordering" of its user guide and `StaticVersionComparator` (Gradle 9): parts count, separators do not.
///
/// Where it differs from Maven: 1.1.0 comes after 1.1, any word puts a version before the one without it, ordinary words keep their case, and
/// `dev` comes before all other words, `rc`, `snapshot`, `final`, `ga`, `release` and `sp` after them.
enum GradleRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { MavenRules.accepts(version) }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = 0
        var right = 0
        while true {
            let x = part(a, &left)
            let y = part(b, &right)
            if x == nil || y == nil {
                if let x { return isNumber(a, x) ? .greater : .less }
                if let y { return isNumber(b, y) ? .less : .greater }
                return .same
            }
            guard let x, let y else { return .same }
            let order: VersionOrdering =
                switch (isNumber(a, x), isNumber(b, y)) {
                case (true, true): ByteOrder.numbers(a, x, b, y)
                case (true, false): .greater
                case (false, true): .less
                case (false, false): words(a, x, b, y)
                }
            if order != .same { return order }
        }
    }

    /// The part at `index`, up to a separator or to where digits and letters meet; `index` moves to the next. No part follows a final separator.
    @inline(__always)
    private static func part(_ version: Span<UInt8>, _ index: inout Int) -> Range<Int>? {
        let start = index
        guard start < version.count else { return nil }
        let isDigit = version[start].isDigit
        var end = start
        while end < version.count, version[end].isDigit == isDigit, !isSeparator(version[end]) { end &+= 1 }
        index = end < version.count && isSeparator(version[end]) ? end &+ 1 : end
        return start..<end
    }

    @inline(__always)
    private static func isSeparator(_ byte: UInt8) -> Bool { byte == .dot || byte == .hyphen || byte == .underscore || byte == .plus }

    @inline(__always)
    private static func isNumber(_ version: Span<UInt8>, _ part: Range<Int>) -> Bool { !part.isEmpty && version[part.lowerBound].isDigit }

    @inline(__always)
    private static func words(_ a: Span<UInt8>, _ x: Range<Int>, _ b: Span<UInt8>, _ y: Range<Int>) -> VersionOrdering {
        let left = rank(Word(a, x))
        let right = rank(Word(b, y))
        return left == 0 && right == 0 ? ByteOrder.text(a, x, b, y) : VersionOrdering(left, right)
    }

    private static func rank(_ word: Word) -> Int {
        switch word {
        case Keyword.dev: -1
        case Keyword.rc: 1
        case Keyword.snapshot: 2
        case Keyword.final: 3
        case Keyword.ga: 4
        case Keyword.release: 5
        case Keyword.sp: 6
        default: 0
        }
    }
}
