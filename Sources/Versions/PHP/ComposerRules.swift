/// Packagist: PHP's `version_compare` (https://www.php.net/version_compare), a leading `v` and build metadata dropped.
///
/// This is how OSV and the vectors order Packagist, on the version as written. Composer normalises first (`VersionParser::normalize` pads to four
/// numbers and lowers case): 3.0 and 3.0.0 are one version to Composer and two here, 3.0 before 3.0.0-beta. Where that matters, compare
/// `version_normalized` of Composer's lock file. The branch `2.x-dev` is read as Composer reads it, after every 2.N.
enum ComposerRules: VersionRules {
    private static let allowed = ByteSet("._-:#~")
    private static let others = ByteSet("._-/#+@~")

    /// A digit first, after an optional `v`; or a branch, `dev-name`.
    static func accepts(_ version: Span<UInt8>) -> Bool {
        if isBranch(version) { return version.count > 4 && version.all(in: others) }
        let end = endOfVersion(version)
        if end + 1 == version.count || !version.all(end..<version.count, in: others) { return false }
        let start = start(version)
        return version.byte(at: start).isDigit && version.all(start..<end, in: allowed)
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        let leftEnd = endOfVersion(a)
        let rightEnd = endOfVersion(b)
        var left = start(a)
        var right = start(b)
        while true {
            let x = ComposerToken.read(a, &left, end: leftEnd)
            let y = ComposerToken.read(b, &right, end: rightEnd)
            if x == nil, y == nil { return .same }
            let order = Self.order(a, x, b, y)
            if order != .same { return order }
        }
    }

    /// Numbers by value, words by kind, a number between the kinds. One more number wins; one more word is compared with "a number".
    @inline(__always)
    private static func order(_ a: Span<UInt8>, _ x: ComposerToken?, _ b: Span<UInt8>, _ y: ComposerToken?) -> VersionOrdering {
        let number = ComposerToken.Kind.number
        guard let x else { return y?.kind == number ? .less : VersionOrdering(number.rawValue, (y?.kind ?? number).rawValue) }
        guard let y else { return x.kind == number ? .greater : VersionOrdering(x.kind.rawValue, number.rawValue) }
        if x.kind != number || y.kind != number { return VersionOrdering(x.kind.rawValue, y.kind.rawValue) }
        if x.isWildcard || y.isWildcard { return VersionOrdering(x.isWildcard ? 1 : 0, y.isWildcard ? 1 : 0) }
        return ByteOrder.numbers(a, x.text, b, y.text)
    }

    @inline(__always)
    private static func start(_ version: Span<UInt8>) -> Int { version[0].lowercased == UInt8(ascii: "v") ? 1 : 0 }

    @inline(__always)
    private static func endOfVersion(_ version: Span<UInt8>) -> Int {
        isBranch(version) ? version.count : version.first(.plus) ?? version.count
    }

    @inline(__always)
    private static func isBranch(_ version: Span<UInt8>) -> Bool {
        version.byte(at: 3) == .hyphen && Word(version, 0..<3) == Keyword.dev
    }
}
