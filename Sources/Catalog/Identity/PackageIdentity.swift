public import PackageURL
public import Versions

/// A component's purl as the catalogue looks it up: the package, its version in the right order, and its distribution's release.
public struct PackageIdentity: Sendable, Hashable {
    /// The key to look under: the package itself, or the source package that a distribution's data speaks of.
    public let key: PackageKey
    /// Keys of packages that the purl may mean instead; what is found under them is for a person to judge.
    public let uncertainKeys: [PackageKey]
    /// The installed version; nil if neither purl nor component has one.
    public let version: String?
    /// The order of its versions; nil if there is none for this type.
    public var scheme: VersionScheme? { VersionScheme.named(key.type) }
    /// The distribution's release in canonical form; nil outside distributions, empty if it is not known.
    public let release: String?

    /// Whether the package comes from a distribution, whose versions carry backported fixes.
    public var isDistribution: Bool { release != nil }

    /// What the catalogue's data must cover for this package to be looked up at all.
    public var scope: String {
        guard let release else { return key.type }
        return PackageKey.scope(type: key.type, distribution: key.namespace, release: release)
    }

    /// - Parameters:
    ///   - purl: the component's purl.
    ///   - componentVersion: its version as the SBOM gives it beside the purl.
    ///   - system: the operating system that the SBOM describes, for packages that do not say theirs.
    public init(_ purl: PackageURL, componentVersion: String?, system: OperatingSystem?) {
        self.init(purl, componentVersion: componentVersion, system: system, known: nil)
    }

    /// - Parameter known: what was found out of the distributions of other packages of the same inventory.
    init(_ purl: PackageURL, componentVersion: String?, system: OperatingSystem?, known: KnownDistributions?) {
        var version = VersionText.stated(purl.version) ?? VersionText.stated(componentVersion)
        guard Self.distributionTypes.contains(purl.type) else {
            (key, uncertainKeys) = Self.moduleKeys(purl)
            release = nil
            self.version = version
            return
        }
        let distribution =
            known?.named(purl.namespace, purl.qualifier("distro"), system)
            ?? KnownDistributions.distribution(purl.namespace, purl.qualifier("distro"), system)
        release = distribution.release
        var package = purl.name
        if purl.type != "rpm", let source = purl.qualifier("upstream"), !source.isEmpty {
            // `openssl@1.1.1n-0` names the source's version as well; data of Debian, Ubuntu and Alpine speak of source packages.
            let parts = source.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1)
            if let name = parts.first { package = String(Substring(name)) }
            if parts.count == 2 { version = String(Substring(parts[1])) }
        }
        if let epoch = purl.qualifier("epoch"), let given = version, !given.utf8.contains(UInt8(ascii: ":")) { version = epoch + ":" + given }
        key = PackageKey(type: purl.type, namespace: distribution.name, name: package)
        uncertainKeys = []
        self.version = version
    }

    /// Purl types of distributions' packages.
    static let distributionTypes = ["apk", "deb", "rpm"]

    /// A Go module's path may run on into the purl's subpath: generators cut it after three segments (`…/go-git@v5.19.0#v5`, `…/containerd@v1.11.1#api`),
    /// while the purl specification means a folder inside the package. The whole path is the module that was meant; the shorter ones only may be.
    private static func moduleKeys(_ purl: PackageURL) -> (certain: PackageKey, uncertain: [PackageKey]) {
        let key = PackageKey(purl)
        guard purl.type == "golang", let subpath = purl.subpath, !subpath.isEmpty else { return (key, []) }
        var keys = [key]
        for segment in subpath.lowercased().split(separator: "/") {
            let last = keys[keys.count - 1]
            let namespace = last.namespace.isEmpty ? last.name : last.namespace + "/" + last.name
            keys.append(PackageKey(type: key.type, namespace: namespace, name: String(segment)))
        }
        let certain = keys.removeLast()
        // A path that ends in a major version is another module than the one without it, never a folder in that.
        let first = subpath.prefix { $0 != "/" }
        let isMajor = first.first == "v" && first.count > 1 && first.dropFirst().allSatisfy(\.isNumber)
        return (certain, isMajor ? Array(keys.dropFirst()) : keys)
    }
}

extension PackageKey {
    /// Names the part of the catalogue that a package belongs to: an ecosystem, or a distribution's release.
    static func scope(type: String, distribution: String, release: String) -> String {
        PackageKey.joined(type, distribution, release)
    }

    /// The scope of an affected package.
    func scope(release: String) -> String {
        switch type {
        case "apk", "deb", "rpm": Self.scope(type: type, distribution: namespace, release: release)
        default: type
        }
    }
}
