/// VERS `semver`: SemVer 2.0.0, https://semver.org/spec/v2.0.0.html.
///
/// Two things beyond the grammar are read, because the OSV vectors hold them: a leading `v`, and a fourth number (`1.2.3.4`), which OSV takes as
/// a pre-release of the first three.
enum SemVerRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .tolerant) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { order(a, b, .tolerant) }

    /// Clause 11; build metadata has no part in it (clause 10).
    @inline(__always)
    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>, _ syntax: SemVerSyntax) -> VersionOrdering {
        guard let x = SemVerLayout(a, syntax), let y = SemVerLayout(b, syntax) else { return .same }
        let order = SemVerOrder.numbers(a, x.numbers, b, y.numbers)
        return order != .same ? order : SemVerOrder.preReleases(a, x, b, y)
    }
}
