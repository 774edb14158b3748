public import PackageURL
public import SBOM
public import Versions

/// A component's purl as the catalogue looks it up: the package, its version in the right order, and its distribution's release.
public struct PackageIdentity: Sendable, Hashable {
    /// The key to look under: the package itself, or the source package that a distribution's data speaks of.
    public let key: PackageKey
    /// Keys of packages that the purl may mean instead; what is found under them is for a person to judge.
    public let uncertainKeys: [PackageKey]
    /// The installed version; nil if neither purl nor component has one.
    public let version: String?
    /// The package's source and its version, to be looked up beside the package itself where the distribution's data may speak of either.
    public let source: Source?
    /// The order of its versions; nil if there is none for this type.
    public var scheme: VersionScheme? { VersionScheme.named(key.type) }
    /// The distribution's release in canonical form; nil outside distributions, empty if it is not known.
    public let release: String?

    /// Whether the package comes from a distribution, whose versions carry backported fixes.
    public var isDistribution: Bool { release != nil }

    /// Whether the order of its versions takes texts that are none of one package (`2.x`), which others refuse.
    var takesAnyVersion: Bool {
        switch scheme {
        case .maven?, .gem?, .generic?, .pypi?: true
        default: scheme == nil && release == nil
        }
    }

    /// Every key under which something may be said of it.
    public var allKeys: [PackageKey] { [key] + (source.map { [$0.key] } ?? []) + uncertainKeys }

    /// What the catalogue's data must cover for this package to be looked up at all.
    public var scope: String {
        guard let release else { return key.type }
        return PackageKey.scope(type: key.type, distribution: key.namespace, release: release)
    }

    /// A source package to look up, with its version.
    public struct Source: Sendable, Hashable {
        /// The key to look under.
        public let key: PackageKey
        /// Its version.
        public let version: String
    }

    /// - Parameters:
    ///   - purl: the component's purl.
    ///   - componentVersion: its version as the SBOM gives it beside the purl.
    ///   - source: what it was built from, as the SBOM says beside the purl; what the purl says (`upstream`) comes first.
    ///   - system: the operating system that the SBOM describes, for packages that do not say theirs.
    ///   - isInstalled: whether it is a part of somebody's inventory: where nothing else tells the release, its version may. A statement that names no release
    ///     is not made narrower so.
    public init(_ purl: PackageURL, componentVersion: String?, source: SourcePackage? = nil, system: OperatingSystem?, isInstalled: Bool = false) {
        self.init(purl, componentVersion: componentVersion, source: source, system: system, known: nil, isInstalled: isInstalled)
    }

    /// - Parameter known: what was found out of the distributions of other packages of the same inventory.
    init(
        _ purl: PackageURL, componentVersion: String?, source: SourcePackage?, system: OperatingSystem?, known: KnownDistributions?,
        isInstalled: Bool
    ) {
        let version = VersionText.stated(purl.version) ?? VersionText.stated(componentVersion)
        guard Self.distributionTypes.contains(purl.type) else {
            self.init(other: purl, version: version)
            return
        }
        var distribution =
            known?.named(purl.namespace, purl.qualifier("distro"), system)
            ?? KnownDistributions.distribution(purl.namespace, purl.qualifier("distro"), system)
        if isInstalled, distribution.release.isEmpty, purl.type == "rpm", let version,
            let release = DistTag.release(of: version, distribution: distribution.name)
        {
            distribution = KnownDistributions.Distribution(name: distribution.name, release: release)
        }
        self.init(purl, version: version, source: source, distribution: distribution)
    }

    /// A package of no distribution.
    private init(other purl: PackageURL, version: String?) {
        (key, uncertainKeys) = Self.moduleKeys(purl)
        release = nil
        self.version = purl.type == "gem" ? version.map(GemPlatform.cut) : version
        source = nil
    }

    /// A package of a distribution.
    init(_ purl: PackageURL, version ownVersion: String?, source: SourcePackage?, distribution: KnownDistributions.Distribution) {
        var version = ownVersion
        release = distribution.release
        let stated = SourcePackage.stated(purl) ?? source
        let epoch = purl.qualifier("epoch")
        var package = purl.name
        var second: Source?
        if purl.type == "deb" { version = version.map { BuildVersion.source($0, type: purl.type) } }
        if let stated, purl.type != "rpm" {
            // Data of Debian, Ubuntu and Alpine speak of source packages.
            package = stated.name
            if let own = stated.version { version = own }
        } else if let stated, let own = stated.version ?? version {
            let name = PackageKey(type: purl.type, namespace: distribution.name, name: stated.name)
            if Self.namingBinaries.contains(distribution.name) {
                second = Source(key: name.ofSource, version: Self.withEpoch(epoch, own))
            } else if stated.name != package {
                second = Source(key: name, version: Self.withEpoch(epoch, own))
            }
        }
        key = PackageKey(type: purl.type, namespace: distribution.name, name: package)
        uncertainKeys = []
        self.version = version.map { Self.withEpoch(epoch, $0) }
        self.source = second
    }

    /// RPM distributions whose data name every package that is installed, and source packages only where they say so. Those of the others (SUSE, Rocky Linux,
    /// openEuler, Mageia and more in OSV) name source packages, alone or beside them.
    private static let namingBinaries: Set<String> = ["almalinux", "amzn", "fedora", "ol", "redhat"]

    /// Whether a distribution's data name every package that is installed.
    static func namesInstalled(_ distribution: String) -> Bool { namingBinaries.contains(distribution) }

    private static func withEpoch(_ epoch: String?, _ version: String) -> String {
        guard let epoch, !version.utf8.contains(UInt8(ascii: ":")) else { return version }
        return epoch + ":" + version
    }

    /// Purl types that say where software came from, and belong to no registry of which a feed could know all.
    static let looseTypes: Set<String> = ["bitbucket", "generic", "github", "gitlab"]

    /// Purl types of distributions' packages.
    static let distributionTypes = ["apk", "deb", "rpm"]

    /// A Go module's path may run on into the purl's subpath: generators cut it after three segments (`…/go-git@v5.19.0#v5`, `…/containerd@v1.11.1#api`),
    /// while the purl specification means a folder inside the package. The whole path is the module that was meant; the shorter ones only may be.
    private static func moduleKeys(_ purl: PackageURL) -> (certain: PackageKey, uncertain: [PackageKey]) {
        let key = PackageKey(purl)
        guard purl.type == "golang", let subpath = purl.subpath, !subpath.isEmpty else { return (key, []) }
        // What is behind Go's own library is a package of it, which is one module.
        if key.namespace.isEmpty, key.name == "stdlib" { return (key, []) }
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

extension SourcePackage {
    /// What the purl says that the package was built from: `openssl`, `openssl@1.1.1n-0` (Debian and its kin, Alpine), `openssl-1.1.1k-7.el8.src.rpm`.
    static func stated(_ purl: PackageURL) -> SourcePackage? {
        guard let text = purl.qualifier("upstream"), !text.isEmpty else { return nil }
        guard purl.type == "rpm" else {
            let parts = text.utf8.split(separator: UInt8(ascii: "@"), maxSplits: 1).map { String(Substring($0)) }
            return parts.first.flatMap { SourcePackage(name: $0, version: parts.count == 2 ? parts[1] : nil) }
        }
        guard text.hasSuffix(".src.rpm") else { return SourcePackage(name: text) }
        let parts = text.dropLast(8).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count > 2 else { return nil }
        return SourcePackage(name: parts.dropLast(2).joined(separator: "-"), version: parts.suffix(2).joined(separator: "-"))
    }
}
