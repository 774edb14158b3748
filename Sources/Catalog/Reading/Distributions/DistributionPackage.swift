import PackageURL
import Versions

/// What a distribution's own data say of one of its packages.
enum DistributionPackage {
    /// Purl types of distributions, by the name that is their purl namespace.
    private static let types = [
        "alpine": "apk", "chainguard": "apk", "minimos": "apk", "wolfi": "apk", "debian": "deb", "echo": "deb", "ubuntu": "deb",
    ]

    /// A package whose versions before `fixed` are affected.
    ///
    /// - Parameters:
    ///   - name: the package as the distribution's data name it, mostly the source package.
    ///   - distribution: purl namespace.
    ///   - release: as the data write it; a channel of its own such as `9.4+eus` stays apart from the release that everybody gets.
    ///   - fixed: the first version with the fix; `0` where no version was ever affected, nil where there is no fix.
    static func affected(_ name: String, _ distribution: String, release: String, fixed: String?) -> AffectedPackage {
        let type = types[distribution] ?? "rpm"
        let purl = try? PackageURL(type: type, namespace: distribution, name: name, strictness: .syntax)
        var package = AffectedPackage(package: purl.map(PackageKey.init) ?? PackageKey(type: type, namespace: distribution, name: name))
        package.release = release.contains("+") ? release : DistributionRelease.canonical(release, distribution: distribution)
        let scheme = VersionScheme.named(type) ?? .generic
        package.scheme = scheme
        var events = [VersionEvent(.introduced, "0")]
        if let fixed { events.append(VersionEvent(.fixed, fixed)) }
        package.ranges = [VersionRangeEvents(scheme: scheme, events: fixed == "0" ? [] : events)]
        return package
    }
}
