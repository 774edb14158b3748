/// Swift packages: SemVer 2.0.0 (SE-0292), with SwiftPM's leave for tags to drop the patch number and to lead with `v`.
enum SwiftPackageRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .swift) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering { SemVerRules.order(a, b, .swift) }
}
