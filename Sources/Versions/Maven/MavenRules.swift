/// Maven artifacts, POM reference, https://maven.apache.org/pom.html#version-order-specification.
///
/// This is the written specification, which Maven to 3.8 and OSV follow. `ComparableVersion` of Maven 3.9 and 4 departs from it for qualifiers
/// after a dot (MNG-7644, MNG-7714); the vectors decide for the specification.
enum MavenRules: VersionRules {
    /// What Maven refuses in a version (`ILLEGAL_VERSION_CHARS`) is refused; all else in ASCII is a qualifier.
    private static let allowed = ByteSet("!#$%&'+,-.;=@^_`~")

    static func accepts(_ version: Span<UInt8>) -> Bool {
        for index in 0..<version.count where version[index].isAlphanumeric { return version.all(in: allowed) }
        return false
    }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        var left = MavenTokens()
        var right = MavenTokens()
        while true {
            let x = left.next(in: a)
            let y = right.next(in: b)
            let order: VersionOrdering
            switch (x, y) {
            case (nil, nil): return .same
            case (let x?, nil): order = Self.order(a, x, b, MavenToken.padding(for: x))
            case (nil, let y?): order = Self.order(a, MavenToken.padding(for: y), b, y)
            case (let x?, let y?): order = Self.order(a, x, b, y)
            }
            if order != .same { return order }
        }
    }

    /// "If the prefix is the same": numbers by value, qualifiers before numbers, known qualifiers in their order before unknown ones by text.
    @inline(__always)
    private static func order(_ a: Span<UInt8>, _ x: MavenToken, _ b: Span<UInt8>, _ y: MavenToken) -> VersionOrdering {
        if x.prefix != y.prefix { return VersionOrdering(x.placeByPrefix, y.placeByPrefix) }
        switch (x.isNumber, y.isNumber) {
        case (true, true): return ByteOrder.numbers(a, x.text, b, y.text)
        case (true, false) where !isPadding(y): return .greater
        case (false, true) where !isPadding(x): return .less
        default:
            if x.rank != y.rank || x.rank != 7 { return VersionOrdering(x.rank, y.rank) }
            return ByteOrder.textIgnoringCase(a, x.text, b, y.text)
        }
    }

    @inline(__always)
    private static func isPadding(_ token: MavenToken) -> Bool { token.text.isEmpty }
}
