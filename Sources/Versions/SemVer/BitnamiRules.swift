/// Bitnami packages, https://github.com/bitnami/go-version: SemVer whose pre-release place holds a revision, and so comes after the bare version.
///
/// Numbers may have leading zeros: Bitnami publishes calendar versions such as 2026.04.10.
enum BitnamiRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .bitnami) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        guard let x = SemVerLayout(a, .bitnami), let y = SemVerLayout(b, .bitnami) else { return .same }
        let order = SemVerOrder.numbers(a, x.numbers, b, y.numbers)
        if order != .same { return order }
        if x.preRelease.isEmpty != y.preRelease.isEmpty { return x.preRelease.isEmpty ? .less : .greater }
        return SemVerOrder.preReleases(a, x, b, y)
    }
}
