/// Precedence of SemVer 2.0.0, clause 11, on layouts of two versions.
enum SemVerOrder {
    /// Clause 11.2: numbers by value from left to right; absent ones are zero.
    @inline(__always)
    static func numbers(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left < aRange.upperBound || right < bRange.upperBound {
            let leftEnd = min(a.endOfDigits(from: left), aRange.upperBound)
            let rightEnd = min(b.endOfDigits(from: right), bRange.upperBound)
            let order = ByteOrder.numbers(a, left..<leftEnd, b, right..<rightEnd)
            if order != .same { return order }
            left = min(leftEnd &+ 1, aRange.upperBound)
            right = min(rightEnd &+ 1, bRange.upperBound)
        }
        return .same
    }

    /// Clause 11.3: a version with a pre-release comes before the same version without.
    @inline(__always)
    static func preReleases(_ a: Span<UInt8>, _ x: SemVerLayout, _ b: Span<UInt8>, _ y: SemVerLayout, ignoringCase: Bool = false) -> VersionOrdering {
        switch (x.preRelease.isEmpty, y.preRelease.isEmpty) {
        case (true, true): .same
        case (true, false): .greater
        case (false, true): .less
        case (false, false):
            identifiers(
                a, x.preRelease, b, y.preRelease, ignoringCase: ignoringCase, splitting: x.splitsIdentifiers, y.splitsIdentifiers)
        }
    }

    /// Clause 11.4: identifiers from left to right; the longer list is greater when all before are equal.
    static func identifiers(
        _ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>, ignoringCase: Bool = false,
        splitting splitsA: Bool = false, _ splitsB: Bool = false
    ) -> VersionOrdering {
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left <= aRange.upperBound, right <= bRange.upperBound {
            let leftEnd = endOfIdentifier(a, left, aRange.upperBound, splits: splitsA)
            let rightEnd = endOfIdentifier(b, right, bRange.upperBound, splits: splitsB)
            let order = identifier(a, left..<leftEnd, b, right..<rightEnd, ignoringCase: ignoringCase)
            if order != .same { return order }
            left = afterIdentifier(a, leftEnd, aRange.upperBound)
            right = afterIdentifier(b, rightEnd, bRange.upperBound)
        }
        let isLeftDone = left > aRange.upperBound
        let isRightDone = right > bRange.upperBound
        return isLeftDone == isRightDone ? .same : isLeftDone ? .less : .greater
    }

    private static func endOfIdentifier(_ version: Span<UInt8>, _ start: Int, _ end: Int, splits: Bool) -> Int {
        var index = start
        while index < end, version[index] != .dot {
            if splits, index > start, version[index].isDigit, !version[index &- 1].isDigit { break }
            index &+= 1
        }
        return index
    }

    private static func afterIdentifier(_ version: Span<UInt8>, _ end: Int, _ limit: Int) -> Int {
        end < limit && version[end] != .dot ? end : end &+ 1
    }

    /// Numbers by value, words by bytes, numbers before words.
    @inline(__always)
    private static func identifier(
        _ a: Span<UInt8>, _ left: Range<Int>, _ b: Span<UInt8>, _ right: Range<Int>, ignoringCase: Bool
    ) -> VersionOrdering {
        switch (isNumber(a, left), isNumber(b, right)) {
        case (true, true): ByteOrder.numbers(a, left, b, right)
        case (true, false): .less
        case (false, true): .greater
        case (false, false):
            ignoringCase ? ByteOrder.textIgnoringCase(a, left, b, right) : ByteOrder.text(a, left, b, right)
        }
    }

    @inline(__always)
    private static func isNumber(_ version: Span<UInt8>, _ range: Range<Int>) -> Bool {
        if range.isEmpty { return false }
        for index in range where !version[index].isDigit { return false }
        return true
    }
}
