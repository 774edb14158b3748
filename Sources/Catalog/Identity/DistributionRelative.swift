import PackageURL
import SBOM

/// A distribution that another one is built from, package by package: what is said of its builds tells much of the other's, and nothing for sure.
struct DistributionRelative {
    /// Purl namespace of the distribution whose data are asked.
    let distribution: String
    /// Its release.
    let release: String
    /// Whether the builds are numbered alike, so that comparing them means something. Those of CentOS Stream, which is developed ahead of Red Hat Enterprise Linux, are
    /// not, and a purl or an os-release file does not tell CentOS Stream 8 from CentOS Linux 8.
    let isNumberedAlike: Bool

    /// The relative of a package's distribution; nil for those that speak for themselves, and for CentOS Stream from 9 on, which has no other edition.
    init?(of identity: PackageIdentity) {
        guard let release = identity.release, !release.isEmpty else { return nil }
        switch identity.key.namespace {
        case "centos" where identity.key.type == "rpm":
            guard let number = Int(release), (5...8).contains(number) else { return nil }
            distribution = "redhat"
            isNumberedAlike = number < 8
        case "raspbian" where identity.key.type == "deb":
            distribution = "debian"
            isNumberedAlike = true
        default: return nil
        }
        self.release = release
    }

    /// The same package as one of the relative's.
    func identity(_ purl: PackageURL, componentVersion: String?, source: SourcePackage?) -> PackageIdentity {
        PackageIdentity(
            purl, version: VersionText.stated(purl.version) ?? VersionText.stated(componentVersion), source: source,
            distribution: KnownDistributions.Distribution(name: distribution, release: release))
    }
}
