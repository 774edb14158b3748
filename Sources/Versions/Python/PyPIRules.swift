/// Python packages, PEP 440, "Summary of permitted suffixes and relative ordering".
///
/// Text that is no PEP 440 version is read as a legacy version and comes before all others, as the vectors ask (`LegacyPythonOrder`).
enum PyPIRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool {
        PEP440Layout(version) != nil || LegacyPythonOrder.accepts(version)
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        switch (PEP440Layout(a), PEP440Layout(b)) {
        case (let x?, let y?): order(a, x, b, y)
        case (nil, nil): LegacyPythonOrder.order(a, b)
        case (nil, _): .less
        case (_, nil): .greater
        }
    }

    @inline(__always)
    private static func order(_ a: Span<UInt8>, _ x: PEP440Layout, _ b: Span<UInt8>, _ y: PEP440Layout) -> VersionOrdering {
        var order = ByteOrder.numbers(a, x.epoch, b, y.epoch)
        if order != .same { return order }
        order = SemVerOrder.numbers(a, x.release, b, y.release)
        if order != .same { return order }
        order = VersionOrdering(rank(x), rank(y))
        if order != .same { return order }
        order = ByteOrder.numbers(a, x.phaseNumber, b, y.phaseNumber)
        if order != .same { return order }
        order = optional(x.isPost, a, x.postNumber, y.isPost, b, y.postNumber)
        if order != .same { return order }
        // A version without .devN comes after those with.
        order = optional(!x.isDevelopment, a, x.developmentNumber, !y.isDevelopment, b, y.developmentNumber)
        return order != .same ? order : local(a, x.local, b, y.local)
    }

    /// Development releases of the release itself, then a, b, rc, then the release and its post-releases.
    @inline(__always)
    private static func rank(_ layout: PEP440Layout) -> Int {
        if let phase = layout.phase { return phase.rawValue }
        return layout.isDevelopment && !layout.isPost ? -1 : 3
    }

    /// Having the part beats not having it; then its number counts, absent meaning 0.
    @inline(__always)
    private static func optional(
        _ hasX: Bool, _ a: Span<UInt8>, _ x: Range<Int>, _ hasY: Bool, _ b: Span<UInt8>, _ y: Range<Int>
    ) -> VersionOrdering {
        hasX == hasY ? ByteOrder.numbers(a, x, b, y) : hasX ? .greater : .less
    }

    /// "Local version identifiers": none first; then segment by segment, numbers after words; the longer list is greater.
    private static func local(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left < aRange.upperBound, right < bRange.upperBound {
            let x = left..<endOfSegment(a, left, aRange.upperBound)
            let y = right..<endOfSegment(b, right, bRange.upperBound)
            let order: VersionOrdering =
                switch (a.endOfDigits(from: left) >= x.upperBound, b.endOfDigits(from: right) >= y.upperBound) {
                case (true, true): ByteOrder.numbers(a, x, b, y)
                case (true, false): .greater
                case (false, true): .less
                case (false, false): ByteOrder.textIgnoringCase(a, x, b, y)
                }
            if order != .same { return order }
            left = x.upperBound &+ 1
            right = y.upperBound &+ 1
        }
        return VersionOrdering(left < aRange.upperBound ? 1 : 0, right < bRange.upperBound ? 1 : 0)
    }

    private static func endOfSegment(_ version: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, !PEP440Layout.isSeparator(version[index]) { index &+= 1 }
        return index
    }
}
