/// RPM packages: `[epoch:]version[-release]`, rpm-version(7) and rpm's rpmvercmp, with tilde (before) and caret (after) as they are since 4.15.
///
/// As in `rpmverCmp`, no epoch is epoch 0 and no release comes before any release.
enum RPMRules: VersionRules {
    /// What rpm allows in a version, and the separators of the parts. Other scripts are allowed and, as in rpm, have no weight.
    private static let allowed = ByteSet("._+%{}~^:-")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        for index in 0..<version.count where version[index] < 0x80 && !allowed.contains(version[index]) { return false }
        return !PackageEdition(version).version.isEmpty
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        let x = PackageEdition(a)
        let y = PackageEdition(b)
        var order = ByteOrder.numbers(a, x.epoch, b, y.epoch)
        if order != .same { return order }
        order = segments(a, x.version, b, y.version)
        if order != .same { return order }
        if x.hasRelease != y.hasRelease { return x.hasRelease ? .greater : .less }
        return segments(a, x.release, b, y.release)
    }

    /// rpmvercmp: runs of digits by value and runs of letters by bytes; a number beats letters; what is left over wins.
    private static func segments(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left < aRange.upperBound || right < bRange.upperBound {
            left = skipSeparators(a, left, aRange.upperBound)
            right = skipSeparators(b, right, bRange.upperBound)
            let leftByte = left < aRange.upperBound ? a[left] : 0
            let rightByte = right < bRange.upperBound ? b[right] : 0
            if leftByte == .tilde || rightByte == .tilde {
                if leftByte != rightByte { return leftByte == .tilde ? .less : .greater }
            } else if leftByte == .caret || rightByte == .caret {
                if leftByte == 0 { return .less }
                if rightByte == 0 { return .greater }
                if leftByte != rightByte { return leftByte == .caret ? .less : .greater }
            } else if leftByte == 0 || rightByte == 0 {
                return VersionOrdering(leftByte == 0 ? 0 : 1, rightByte == 0 ? 0 : 1)
            } else {
                let isNumber = leftByte.isDigit
                if isNumber != rightByte.isDigit { return isNumber ? .greater : .less }
                let leftEnd = min(isNumber ? a.endOfDigits(from: left) : a.endOfLetters(from: left), aRange.upperBound)
                let rightEnd = min(isNumber ? b.endOfDigits(from: right) : b.endOfLetters(from: right), bRange.upperBound)
                let order =
                    isNumber
                    ? ByteOrder.numbers(a, left..<leftEnd, b, right..<rightEnd) : ByteOrder.text(a, left..<leftEnd, b, right..<rightEnd)
                if order != .same { return order }
                left = leftEnd
                right = rightEnd
                continue
            }
            left &+= 1
            right &+= 1
        }
        return .same
    }

    @inline(__always)
    private static func skipSeparators(_ version: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end, !version[index].isAlphanumeric, version[index] != .tilde, version[index] != .caret { index &+= 1 }
        return index
    }
}
