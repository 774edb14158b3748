/// The order that setuptools and packaging (to 21, `LegacyVersion`) gave to versions from before PEP 440.
///
/// A version is a list of parts: numbers, written with at least eight digits and compared as text, and words, each before any number.
enum LegacyPythonOrder {
    private static let allowed = ByteSet("!#$%&'()*+,-./:;<=>?@[]^_{|}~")

    /// Printable ASCII without blanks and quotes, with at least one letter or digit.
    static func accepts(_ version: Span<UInt8>) -> Bool {
        for index in 0..<version.count where version[index].isAlphanumeric { return version.all(in: allowed) }
        return false
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = LegacyPythonParts()
        var right = LegacyPythonParts()
        while true {
            let x = left.next(in: a)
            let y = right.next(in: b)
            if x.isNumber != y.isNumber { return x.isNumber ? .greater : .less }
            let order = x.isNumber ? numbers(a, x.text, b, y.text) : words(a, x, b, y)
            if order != .same { return order }
            if x.isLast || y.isLast { return VersionOrdering(x.isLast ? 0 : 1, y.isLast ? 0 : 1) }
        }
    }

    private static func numbers(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        if aRange.count <= 8, bRange.count <= 8 { return ByteOrder.numbers(a, aRange, b, bRange) }
        let leftPadding = max(0, 8 - aRange.count)
        let rightPadding = max(0, 8 - bRange.count)
        for offset in 0..<min(max(8, aRange.count), max(8, bRange.count)) {
            let left = offset < leftPadding ? .zero : a[aRange.lowerBound + offset - leftPadding]
            let right = offset < rightPadding ? .zero : b[bRange.lowerBound + offset - rightPadding]
            if left != right { return left < right ? .less : .greater }
        }
        return VersionOrdering(max(8, aRange.count), max(8, bRange.count))
    }

    private static func words(_ a: Span<UInt8>, _ x: LegacyPythonParts.Part, _ b: Span<UInt8>, _ y: LegacyPythonParts.Part) -> VersionOrdering {
        let leftCount = x.count
        let rightCount = y.count
        for offset in 0..<min(leftCount, rightCount) {
            let left = x.byte(at: offset, in: a)
            let right = y.byte(at: offset, in: b)
            if left != right { return left < right ? .less : .greater }
        }
        return VersionOrdering(leftCount, rightCount)
    }
}
