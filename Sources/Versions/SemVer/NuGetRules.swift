/// NuGet: https://learn.microsoft.com/nuget/concepts/package-versioning, NuGet.Versioning `VersionComparer.VersionRelease`.
///
/// One to four numbers, absent ones zero; labels compare without case; build metadata does not count. Numeric labels of any length compare by value.
enum NuGetRules: VersionRules {
    static func accepts(_ version: Span<UInt8>) -> Bool { SemVerLayout(version, .nuGet) != nil }

    static func order(_ a: Span<UInt8>, _ b: Span<UInt8>) -> VersionOrdering {
        guard let x = SemVerLayout(a, .nuGet), let y = SemVerLayout(b, .nuGet) else { return .same }
        let order = SemVerOrder.numbers(a, x.numbers, b, y.numbers)
        return order != .same ? order : SemVerOrder.preReleases(a, x, b, y, ignoringCase: true)
    }
}
