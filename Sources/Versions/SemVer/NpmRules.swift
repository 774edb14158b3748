/// npm: node-semver, https://github.com/npm/node-semver#versions.
///
/// As there, `v`, `=` and spaces may lead. Numbers may be longer than node's 2^53, and a fourth number is read as OSV reads it (`SemVerRules`).
enum NpmRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .npm) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { SemVerRules.order(a, b, .npm) }
}
