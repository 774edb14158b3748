/// Arch Linux packages: `[epoch:]pkgver[-pkgrel]`, vercmp(8) and libalpm's `alpm_pkg_vercmp`.
///
/// A pkgrel counts only if both versions have one, so 1.5 is the same as 1.5-1 and as 1.5-2: the order is no equivalence there, as in pacman.
enum AlpmRules: VersionRules {
    private static let allowed = ByteSet("._+~@%^,=#*!:-")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        let parts = PackageEdition(version)
        if parts.version.isEmpty || parts.hasRelease && parts.release.isEmpty { return false }
        for index in parts.version where version[index].isAlphanumeric { return version.all(in: allowed) }
        return false
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        let x = PackageEdition(a)
        let y = PackageEdition(b)
        var order = ByteOrder.numbers(a, x.epoch, b, y.epoch)
        if order != .same { return order }
        order = segments(a, x.version, b, y.version)
        return order == .same && x.hasRelease && y.hasRelease ? segments(a, x.release, b, y.release) : order
    }

    /// rpmvercmp as libalpm has it (from rpm 4.8): longer separators win, and letters left over lose.
    private static func segments(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left < aRange.upperBound, right < bRange.upperBound {
            let leftStart = skipSeparators(a, left, aRange.upperBound)
            let rightStart = skipSeparators(b, right, bRange.upperBound)
            let separators = VersionOrdering(leftStart &- left, rightStart &- right)
            left = leftStart
            right = rightStart
            if left == aRange.upperBound || right == bRange.upperBound { break }
            if separators != .same { return separators }
            let isNumber = a[left].isDigit
            if isNumber != b[right].isDigit { return isNumber ? .greater : .less }
            let leftEnd = min(isNumber ? a.endOfDigits(from: left) : a.endOfLetters(from: left), aRange.upperBound)
            let rightEnd = min(isNumber ? b.endOfDigits(from: right) : b.endOfLetters(from: right), bRange.upperBound)
            let order =
                isNumber ? ByteOrder.numbers(a, left..<leftEnd, b, right..<rightEnd) : ByteOrder.text(a, left..<leftEnd, b, right..<rightEnd)
            if order != .same { return order }
            left = leftEnd
            right = rightEnd
        }
        switch (left == aRange.upperBound, right == bRange.upperBound) {
        case (true, true): return .same
        case (true, false): return b[right].isLetter ? .greater : .less
        case (false, _): return a[left].isLetter ? .less : .greater
        }
    }

    @inline(__always)
    private static func skipSeparators(_ version: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, !version[index].isAlphanumeric { index &+= 1 }
        return index
    }
}
