/// Alpine packages, apk-package(5) and `apk_version_compare` of apk-tools 3 (src/version.c).
///
/// Like `apk version -t`, a version that starts well is compared although its end is malformed (`5.7.3p1-r0` is in Alpine's own repository):
/// the malformed end comes before no end. apk holds two malformed ends equal; here those before a revision are compared, so that 5.7.3p1 comes
/// before 5.7.3p2. A version without a first number (`.2`, `a`) must be well-formed otherwise.
enum ApkRules: VersionRules {
    private static let allowed = ByteSet("._~+:-")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        var token = ApkToken(first: version)
        let hasNumber = !token.text.isEmpty
        if !hasNumber, version[0] != .dot, !version[0].isLowercaseLetter { return false }
        while token.kind.rawValue < ApkToken.Kind.end.rawValue { token = token.following(in: version) }
        if token.kind == .malformed { return hasNumber && version.all(token.text, in: allowed) }
        return true
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var x = ApkToken(first: a)
        var y = ApkToken(first: b)
        var isAfterRevision = false
        while x.kind == y.kind, x.kind.rawValue < ApkToken.Kind.end.rawValue {
            let order = values(a, x, b, y)
            if order != .same { return order }
            isAfterRevision = x.kind == .revision
            x = x.following(in: a)
            y = y.following(in: b)
        }
        if x.kind == y.kind { return isAfterRevision || x.kind == .end ? .same : malformedEnds(a, x.text, b, y.text) }
        if x.isPreRelease { return .less }
        if y.isPreRelease { return .greater }
        return VersionOrdering(y.kind.rawValue, x.kind.rawValue)
    }

    /// `token_cmp`: numbers by value, but after the first by bytes if either has a leading zero; hashes and letters by bytes.
    @inline(__always)
    private static func values(_ a: Span<UInt8>, _ x: ApkToken, _ b: Span<UInt8>, _ y: ApkToken) -> VersionOrdering {
        switch x.kind {
        case .firstNumber where x.text.isEmpty || y.text.isEmpty: VersionOrdering(x.text.isEmpty ? 0 : 1, y.text.isEmpty ? 0 : 1)
        case .number where a[x.text.lowerBound] == .zero || b[y.text.lowerBound] == .zero: ByteOrder.text(a, x.text, b, y.text)
        case .firstNumber, .number, .suffixNumber, .revision: ByteOrder.numbers(a, x.text, b, y.text)
        case .suffix: VersionOrdering(x.suffix, y.suffix)
        default: ByteOrder.text(a, x.text, b, y.text)
        }
    }

    /// Digits by value, all else by bytes; a beginning of the other is less.
    private static func malformedEnds(_ a: Span<UInt8>, _ aRange: Range<Int>, _ b: Span<UInt8>, _ bRange: Range<Int>) -> VersionOrdering {
        var left = aRange.lowerBound
        var right = bRange.lowerBound
        while left < a.count, right < b.count {
            if a[left].isDigit, b[right].isDigit {
                let leftEnd = a.endOfDigits(from: left)
                let rightEnd = b.endOfDigits(from: right)
                let order = ByteOrder.numbers(a, left..<leftEnd, b, right..<rightEnd)
                if order != .same { return order }
                left = leftEnd
                right = rightEnd
            } else {
                if a[left] != b[right] { return a[left] < b[right] ? .less : .greater }
                left &+= 1
                right &+= 1
            }
        }
        return VersionOrdering(left < a.count ? 1 : 0, right < b.count ? 1 : 0)
    }
}
