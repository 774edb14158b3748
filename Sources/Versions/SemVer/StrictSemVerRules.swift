/// Cargo (the semver crate's `cmp_precedence`) and Hex (Elixir's `Version`): SemVer 2.0.0 as written, a leading `v` read over.
enum StrictSemVerRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .strict) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { SemVerRules.order(a, b, .strict) }
}
