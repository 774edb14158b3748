/// Debian and Ubuntu packages, deb-version(7) and Debian Policy 5.6.12: `[epoch:]upstream-version[-debian-revision]`.
///
/// What dpkg calls "bad syntax" is refused: an empty part, an epoch that is not a number, an upstream version that does not start with a digit,
/// a character outside the grammar.
enum DebianRules: VersionRules {
    private static let upstream = ByteSet(".+-~")
    private static let upstreamAfterEpoch = ByteSet(".+-~:")
    private static let revision = ByteSet(".+~")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        let parts = PackageEdition(version)
        let hasEpoch = parts.version.lowerBound > 0
        if hasEpoch, parts.epoch.isEmpty { return false }
        guard version.byte(at: parts.version.lowerBound).isDigit, !parts.version.isEmpty else { return false }
        if parts.hasRelease, parts.release.isEmpty { return false }
        return version.all(parts.version, in: hasEpoch ? upstreamAfterEpoch : upstream) && version.all(parts.release, in: revision)
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        let x = PackageEdition(a)
        let y = PackageEdition(b)
        var order = ByteOrder.numbers(a, x.epoch, b, y.epoch)
        if order != .same { return order }
        order = part(a, x.version, b, y.version)
        return order != .same ? order : part(a, x.release, b, y.release)
    }

    /// "Sorting algorithm" of deb-version(7): a run of non-digits, a run of digits by value, and again.
    @inline(__always)
    private static func part(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left < aRange.upperBound || right < bRange.upperBound {
            while left < aRange.upperBound && !a[left].isDigit || right < bRange.upperBound && !b[right].isDigit {
                let leftWeight = left < aRange.upperBound ? weight(a[left]) : 0
                let rightWeight = right < bRange.upperBound ? weight(b[right]) : 0
                if leftWeight != rightWeight { return leftWeight < rightWeight ? .less : .greater }
                left &+= 1
                right &+= 1
            }
            let leftEnd = min(a.endOfDigits(from: left), aRange.upperBound)
            let rightEnd = min(b.endOfDigits(from: right), bRange.upperBound)
            let order = ByteOrder.numbers(a, left..<leftEnd, b, right..<rightEnd)
            if order != .same { return order }
            left = leftEnd
            right = rightEnd
        }
        return .same
    }

    /// A tilde before the end of the part and before a digit, those before letters, letters before all else.
    @inline(__always)
    private static func weight(_ byte: UInt8) -> Int {
        if byte.isDigit { return 0 }
        if byte.isLetter { return Int(byte) }
        return byte == .tilde ? -1 : Int(byte) + 256
    }
}
