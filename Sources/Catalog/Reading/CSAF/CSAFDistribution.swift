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
        package.statement.platform = stream(purl)
        package.ranges = [
            VersionRangeEvents(scheme: identity.scheme ?? .generic, events: [VersionEvent(.introduced, "0"), VersionEvent(.fixed, version)])
        ]
        return package
    }

    /// Makes a statement on a package without a version one about that release of its distribution which the publisher says it is a part of: an SBOM tells its
    /// distribution by purls and by name, and seldom by a CPE name.
    ///
    /// - Returns: the statement, and where the package is a source package (Red Hat names those as long as there is no fix) one on all that is built from it; nil where
    ///   the release cannot be told.
    static func statements(_ purl: PackageURL, _ package: AffectedPackage) -> [AffectedPackage]? {
        guard names(purl), package.release.isEmpty, let platform = package.statement.platform?.identity, let name = try? CPE(parsing: platform),
            let release = release(name, of: package.package.namespace)
        else { return nil }
        var own = package
        own.release = release
        own.statement.platform = stream(purl)
        guard purl.type == "rpm", purl.qualifier("arch") == "src" else { return [own] }
        var built = own
        built.package = package.package.ofSource
        return [own, built]
    }

    /// The same package comes in several streams; which of them is installed, its version does not say.
    private static func stream(_ purl: PackageURL) -> ProductStatement.Platform? {
        purl.qualifier("rpmmod").map { ProductStatement.Platform(name: "module " + $0) }
    }

    /// The package that a product without an identifier is, if it is said to be a part of a release of Red Hat Enterprise Linux: what is not fixed is often named so.
    static func package(_ product: CSAFProduct) -> PackageURL? {
        guard let platform = product.platform?.identity.flatMap({ try? CPE(parsing: $0) }), release(platform, of: "redhat") != nil,
            let name = product.ownName
        else { return nil }
        // `nodejs:16/nodejs` is a package of a module.
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard let last = parts.last, !last.isEmpty, parts.count == 1 || parts.count == 2 && parts[0].contains(":"),
            last.utf8.allSatisfy({ $0 > 32 && $0 < 127 && $0 != UInt8(ascii: ":") })
        else { return nil }
        let qualifiers = [PackageURL.Qualifier("arch", "src")] + (parts.count == 2 ? [PackageURL.Qualifier("rpmmod", String(parts[0]))] : [])
        return try? PackageURL(type: "rpm", namespace: "redhat", name: String(last), qualifiers: qualifiers, strictness: .syntax)
    }

    /// The release that everybody of the distribution gets, or its extended support (`7+els`), from the product's CPE name; nil for other products, which have
    /// builds of their own.
    static func release(_ product: CPE, of distribution: String) -> String? {
        guard let vendor = product.vendor.literal, let name = product.product.literal, let version = product.version.literal else { return nil }
        switch (distribution, vendor) {
        case ("redhat", "redhat") where name == "enterprise_linux":
            return DistributionRelease.canonical(version, distribution: distribution)
        case ("redhat", "redhat") where name == "rhel_els":
            return DistributionRelease.canonical(name + ":" + version, distribution: distribution)
        case ("suse", "suse") where name == "sles-ltss":
            guard let pack = product.update.literal, pack.hasPrefix("sp") else { return nil }
            return "\(version).\(pack.dropFirst(2))+ltss"
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
