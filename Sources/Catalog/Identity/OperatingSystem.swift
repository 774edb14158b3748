/// A distribution and its release, as purls and SBOMs name them.
public struct OperatingSystem: Sendable, Hashable {
    /// The purl namespace of its packages (`debian`); empty if not known.
    public let name: String
    /// Its release (`12`); empty if not known.
    public let release: String

    /// Takes name and release in any usual spelling.
    public init(name: String, release: String) {
        self.name = Self.canonicalName(name)
        self.release = release
    }

    /// From purl's `distro` qualifier: `debian-12`, `alpine-3.18.4`, `opensuse-leap-15.5`, or a code name such as `bookworm`.
    init(distro: String) {
        var rest = distro[...]
        // `sles-15-SP4`: the service pack belongs to the number before it.
        if let last = distro.lastIndex(of: "-"), distro[distro.index(after: last)...].lowercased().hasPrefix("sp") { rest = distro[..<last] }
        guard let hyphen = rest.lastIndex(of: "-"), distro[distro.index(after: hyphen)...].first?.isNumber == true else {
            self.init(name: "", release: distro)
            return
        }
        self.init(name: String(distro[..<hyphen]), release: String(distro[distro.index(after: hyphen)...]))
    }

    /// One spelling for names that differ between os-release files, purls and feeds.
    static func canonicalName(_ name: String) -> String {
        let lower = name.lowercased()
        return aliases[lower] ?? lower
    }

    private static let aliases = [
        "alma": "almalinux", "rhel": "redhat", "red hat": "redhat", "rockylinux": "rocky", "rocky linux": "rocky", "sles": "suse", "sled": "suse",
        "suse linux enterprise server": "suse", "suse linux enterprise desktop": "suse", "opensuse leap": "opensuse", "opensuse.leap": "opensuse",
        "opensuse-leap": "opensuse", "opensuse-tumbleweed": "opensuse", "mariner": "azurelinux", "amazon": "amzn", "amazon linux": "amzn",
        "amazonlinux": "amzn", "amazon linux ami": "amzn", "oracle": "ol", "oraclelinux": "ol", "oracle linux": "ol", "oracle linux server": "ol",
        "centos linux": "centos", "fedora linux": "fedora", "raspbian gnu/linux": "raspbian",
    ]
}
