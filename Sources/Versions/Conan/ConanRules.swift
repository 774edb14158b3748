/// Conan 2 recipes, https://docs.conan.io/2/tutorial/versioning/versions.html and Conan's `Version`: items between dots, a pre-release after the
/// first hyphen, a build after the last plus.
enum ConanRules: VersionRules {
    /// What a reference may hold, and the star of the vectors.
    private static let allowed = ByteSet("_+.-*")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        (version[0].isAlphanumeric || version[0] == .underscore) && version.all(in: allowed)
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        let x = Parts(a)
        let y = Parts(b)
        var order = items(a, x.main, b, y.main)
        if order != .same { return order }
        if x.hasPreRelease != y.hasPreRelease { return x.hasPreRelease ? .less : .greater }
        order = items(a, x.preRelease, b, y.preRelease)
        if order != .same { return order }
        if x.hasBuild != y.hasBuild { return x.hasBuild ? .greater : .less }
        return items(a, x.build, b, y.build)
    }

    private struct Parts {
        var main: Range<Int>
        var preRelease: Range<Int>
        var hasPreRelease: Bool
        var build: Range<Int>
        var hasBuild: Bool

        @inline(__always)
        init(_ version: Span<UInt8>) {
            let plus = version.last(.plus)
            let end = plus ?? version.count
            hasBuild = plus != nil
            build = min(end &+ 1, version.count)..<version.count
            var hyphen = 0
            while hyphen < end, version[hyphen] != .hyphen { hyphen &+= 1 }
            hasPreRelease = hyphen < end
            main = 0..<hyphen
            preRelease = min(hyphen &+ 1, end)..<end
        }
    }

    /// Items from left to right, zeros at the end dropped; numbers by value, all else, and a number with a word, by bytes. More items win.
    @inline(__always)
    private static func items(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        let leftEnd = endWithoutZeros(a, aRange)
        let rightEnd = endWithoutZeros(b, bRange)
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left <= leftEnd, right <= rightEnd {
            let x = left..<endOfItem(a, left, aRange.upperBound)
            let y = right..<endOfItem(b, right, bRange.upperBound)
            let order = item(a, x, b, y)
            if order != .same { return order }
            left = x.upperBound &+ 1
            right = y.upperBound &+ 1
        }
        return VersionOrdering(left <= leftEnd ? 1 : 0, right <= rightEnd ? 1 : 0)
    }

    /// A number is compared with a word as it is written without leading zeros.
    @inline(__always)
    private static func item(_ a: Span<UInt8>, _ x: Range<Int>, _ b: Span<UInt8>, _ y: Range<Int>) -> VersionOrdering {
        switch (isNumber(a, x), isNumber(b, y)) {
        case (true, true): ByteOrder.numbers(a, x, b, y)
        case (true, false): ByteOrder.text(a, shortened(a, x), b, y)
        case (false, true): ByteOrder.text(a, x, b, shortened(b, y))
        case (false, false): ByteOrder.text(a, x, b, y)
        }
    }

    private static func shortened(_ version: Span<UInt8>, _ number: Range<Int>) -> Range<Int> {
        let digits = version.significant(number)
        return digits.isEmpty ? (number.upperBound &- 1)..<number.upperBound : digits
    }

    private static func endOfItem(_ version: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, version[index] != .dot { index &+= 1 }
        return index
    }

    private static func isNumber(_ version: Span<UInt8>, _ item: Range<Int>) -> Bool {
        if item.isEmpty { return false }
        for index in item where !version[index].isDigit { return false }
        return true
    }

    /// End of the last item that is not zero; before the range if there is none.
    @inline(__always)
    private static func endWithoutZeros(_ version: Span<UInt8>, _ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end >= range.lowerBound {
            var start = end
            while start > range.lowerBound, version[start &- 1] == .zero { start &-= 1 }
            let isZero = start < end && (start == range.lowerBound || version[start &- 1] == .dot)
            if !isZero { return end }
            end = start &- 1
        }
        return end
    }
}
