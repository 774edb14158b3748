import PackageURL
public import SBOM

extension PackageURL {
    /// Whether it is a distribution's package and does not say what it was built from.
    var isUnsourced: Bool { PackageIdentity.distributionTypes.contains(type) && qualifier("upstream") == nil && qualifier("arch") != "source" }

    /// Whether it is a source package of the distribution that `other` is of.
    func isSource(of other: PackageURL) -> Bool { qualifier("arch") == "source" && type == other.type && namespace == other.namespace }
}

extension Component {
    /// Its purls, and that of its source package where the SBOM names that in another way: all that a store must keep for matching to find it.
    public var identifyingPurls: [String] {
        guard let purl, let source = sourcePackage, let own = try? PackageURL(parsing: purl, strictness: .syntax), own.isUnsourced else {
            return purls
        }
        var qualifiers = [PackageURL.Qualifier("arch", "source")]
        if let distro = own.qualifier("distro") { qualifiers.append(PackageURL.Qualifier("distro", distro)) }
        let made = try? PackageURL(
            type: own.type, namespace: own.namespace, name: source.name, version: source.version, qualifiers: qualifiers, strictness: .syntax)
        guard let made, !purls.contains(made.canonical) else { return purls }
        return purls + [made.canonical]
    }
}
