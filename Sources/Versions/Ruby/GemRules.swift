/// RubyGems, `Gem::Version` (https://docs.ruby-lang.org/en/master/Gem/Version.html): a version with a letter is a pre-release.
///
/// Beyond `Gem::Version::VERSION_PATTERN`, letters may follow the first number at once (`1gamma`): the OSV vectors hold such versions.
enum GemRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool {
        guard version[0].isDigit else { return false }
        var index = 0
        var isAfterHyphen = false
        while true {
            let start = index
            while version.byte(at: index).isAlphanumeric || isAfterHyphen && version.byte(at: index) == .hyphen { index &+= 1 }
            if index == start { return false }
            if index == version.count { return true }
            if version[index] == .hyphen {
                isAfterHyphen = true
            } else if version[index] != .dot {
                return false
            }
            index &+= 1
        }
    }

    /// `Gem::Version#<=>`: segment by segment, absent ones zero, words before numbers.
    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = GemSegments()
        var right = GemSegments()
        while true {
            let x = left.next(in: a)
            let y = right.next(in: b)
            if x == nil, y == nil { return .same }
            let zero = GemSegments.Segment(text: 0..<0, isNumber: true)
            let order = Self.order(a, x ?? zero, b, y ?? zero)
            if order != .same { return order }
        }
    }

    @inline(__always)
    private static func order(_ a: Span<UInt8>, _ x: GemSegments.Segment, _ b: Span<UInt8>, _ y: GemSegments.Segment) -> VersionOrdering {
        switch (x.isNumber, y.isNumber) {
        case (true, true): return ByteOrder.numbers(a, x.text, b, y.text)
        case (true, false): return .greater
        case (false, true): return .less
        case (false, false):
            if x.isHyphen || y.isHyphen { return words(a, x, b, y) }
            return ByteOrder.text(a, x.text, b, y.text)
        }
    }

    /// Words by bytes, a hyphen being the word "pre".
    private static func words(_ a: Span<UInt8>, _ x: GemSegments.Segment, _ b: Span<UInt8>, _ y: GemSegments.Segment) -> VersionOrdering {
        let left = x.isHyphen ? 3 : x.text.count
        let right = y.isHyphen ? 3 : y.text.count
        for offset in 0..<min(left, right) {
            let leftByte = x.isHyphen ? pre(offset) : a[x.text.lowerBound + offset]
            let rightByte = y.isHyphen ? pre(offset) : b[y.text.lowerBound + offset]
            if leftByte != rightByte { return leftByte < rightByte ? .less : .greater }
        }
        return VersionOrdering(left, right)
    }

    private static func pre(_ offset: Int) -> UInt8 { UInt8(truncatingIfNeeded: 0x70_72_65 >> (8 * (2 - offset))) }
}
