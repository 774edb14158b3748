/// Julia packages, https://docs.julialang.org/en/v1/manual/strings/#man-version-number-literals: one to three numbers, builds ordered after none.
enum JuliaRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .julia) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { PubRules.order(a, b, .julia) }
}
