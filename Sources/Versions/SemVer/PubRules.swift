/// Dart packages, https://pub.dev/packages/pub_semver: SemVer whose build comes after the version without and is ordered like a pre-release.
enum PubRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .pub) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { order(a, b, .pub) }

    @inline(__always)
    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>, _ syntax: SemVerSyntax) -> VersionOrdering {
        guard let x = SemVerLayout(a, syntax), let y = SemVerLayout(b, syntax) else { return .same }
        var order = SemVerOrder.numbers(a, x.numbers, b, y.numbers)
        if order != .same { return order }
        order = SemVerOrder.preReleases(a, x, b, y)
        if order != .same { return order }
        if x.build.isEmpty || y.build.isEmpty { return VersionOrdering(x.build.count, y.build.count) }
        return SemVerOrder.identifiers(a, x.build, b, y.build)
    }
}
