/// The orders that most schemes are built from, on ranges of two versions.
enum ByteOrder {
    /// Two runs of digits by value, of any length: leading zeros aside, the longer run is greater.
    @inline(__always)
    static func numbers(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        let left = a.significant(aRange)
        let right = b.significant(bRange)
        if left.count != right.count { return left.count < right.count ? .less : .greater }
        return text(a, left, b, right)
    }

    /// Bytes by value; a beginning of the other is less.
    @inline(__always)
    static func text(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        let shared = min(aRange.count, bRange.count)
        for offset in 0..<shared {
            let left = a[aRange.lowerBound &+ offset]
            let right = b[bRange.lowerBound &+ offset]
            if left != right { return left < right ? .less : .greater }
        }
        return VersionOrdering(aRange.count, bRange.count)
    }

    /// Bytes by value with ASCII letters in lower case; a beginning of the other is less.
    @inline(__always)
    static func textIgnoringCase(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        let shared = min(aRange.count, bRange.count)
        for offset in 0..<shared {
            let left = a[aRange.lowerBound &+ offset].lowercased
            let right = b[bRange.lowerBound &+ offset].lowercased
            if left != right { return left < right ? .less : .greater }
        }
        return VersionOrdering(aRange.count, bRange.count)
    }
}
