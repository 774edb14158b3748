import CPE
import PackageURL
import Versions

/// What a distribution's advisory says of builds older than the fixed one.
///
/// Distributions name only the build that has the fix; that older ones of that release are affected is what an update is for (Red Hat's and SUSE's CSAF
/// documents list no older builds).
enum CSAFDistribution {
    /// Whether the purl is of a distribution's package.
    static func names(_ purl: PackageURL) -> Bool { ["apk", "deb", "rpm"].contains(purl.type) }

    /// The statement that builds before the fixed one are affected; nil where the release of the distribution cannot be told, since versions of different releases
    /// say nothing of each other.
    static func older(_ purl: PackageURL, _ identity: PackageIdentity, _ fixed: ProductStatement) -> AffectedPackage? {
        guard names(purl), let version = identity.version, let platform = fixed.platform?.identity, let name = try? CPE(parsing: platform),
            let release = release(name, of: identity.key.namespace)
        else { return nil }
        var package = AffectedPackage(package: identity.key)
        package.scheme = identity.scheme
        package.release = release
        package.statement = ProductStatement(.affected, product: fixed.product)
        // The same package comes in several streams; which of them is installed, its version does not say.
        if let stream = purl.qualifier("rpmmod") { package.statement.platform = ProductStatement.Platform(name: "module " + stream) }
        package.ranges = [
            VersionRangeEvents(scheme: identity.scheme ?? .generic, events: [VersionEvent(.introduced, "0"), VersionEvent(.fixed, version)])
        ]
        return package
    }

    /// The release that everybody of the distribution gets, from the product's CPE name; nil for extended support and other products, which have builds of their own.
    private static func release(_ product: CPE, of distribution: String) -> String? {
        guard let vendor = product.vendor.literal, let name = product.product.literal, let version = product.version.literal else { return nil }
        switch (distribution, vendor) {
        case ("redhat", "redhat") where name == "enterprise_linux":
            return DistributionRelease.canonical(version, distribution: distribution)
        case ("suse", "suse") where ["sles", "sled", "suse_linux_enterprise_server"].contains(name) || name.hasPrefix("sle-module-"):
            guard let pack = product.update.literal else { return version }
            return pack.hasPrefix("sp") ? "\(version).\(pack.dropFirst(2))" : nil
        case ("opensuse", "opensuse") where name == "leap": return version
        case ("ubuntu", "canonical") where name == "ubuntu_linux": return DistributionRelease.canonical(version, distribution: distribution)
        case ("debian", "debian") where name == "debian_linux": return DistributionRelease.canonical(version, distribution: distribution)
        default: return nil
        }
    }
}
