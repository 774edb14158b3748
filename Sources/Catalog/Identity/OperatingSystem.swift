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

    /// From purl's `distro` qualifier: `debian-12`, `alpine-edge`, `opensuse-leap-15.5`, `Ubuntu 22.04.3 LTS`, or a release alone such as `bookworm`.
    ///
    /// - Parameter namespace: of the package's purl: what the qualifier begins with where nothing else is known of that distribution.
    init(distro: String, of namespace: String? = nil) {
        // What a known name is followed by is the release, word or number.
        if let (name, release) = Self.afterName(distro, namespace) {
            self.init(name: name, release: Self.withoutEdition(release, of: name))
            return
        }
        guard let hyphen = distro.lastIndex(of: "-"), distro[distro.index(after: hyphen)...].first?.isNumber == true else {
            self.init(name: "", release: distro)
            return
        }
        self.init(name: String(distro[..<hyphen]), release: String(distro[distro.index(after: hyphen)...]))
    }

    /// The longest name of a distribution at the beginning of `text`, whatever stands between its words, and what is behind it.
    private static func afterName(_ text: String, _ namespace: String?) -> (name: String, release: String)? {
        let own = namespace?.lowercased()
        var found: (name: String, release: String)?
        var words = ""
        var start = text.startIndex
        while start < text.endIndex {
            let end = text[start...].firstIndex { isSeparator($0) } ?? text.endIndex
            words += (words.isEmpty ? "" : " ") + text[start..<end].lowercased()
            start = text[end...].firstIndex { !isSeparator($0) } ?? text.endIndex
            guard let name = aliases[words] ?? (distributions.contains(words) || words == own ? words : nil) else { continue }
            found = (name, String(text[start...]))
        }
        return found
    }

    /// Editions have the releases of their distribution (`rhel-server-7.9`, `fedora-coreos-39`); those of SUSE are products of their own
    /// (`sles-micro-5.5`).
    private static func withoutEdition(_ release: String, of name: String) -> String {
        guard name != "suse", name != "opensuse", release.first?.isNumber == false else { return release }
        let words = release.split(whereSeparator: isSeparator)
        guard let number = words.firstIndex(where: { $0.first?.isNumber == true }), words[..<number].allSatisfy({ $0.allSatisfy(\.isLetter) }) else {
            return release
        }
        return String(release[words[number].startIndex...])
    }

    private static func isSeparator(_ character: Character) -> Bool { character == "-" || character == " " || character == ":" || character == "_" }

    /// Names that stand as they are.
    private static let distributions: Set<String> = Set(Ecosystem.all.compactMap(\.distribution)).union([
        "amzn", "centos", "fedora", "ol", "raspbian",
    ])

    /// One spelling for names that differ between os-release files, purls and feeds.
    static func canonicalName(_ name: String) -> String {
        let lower = name.lowercased()
        if let known = aliases[lower] { return known }
        return lower.utf8.contains(UInt8(ascii: "-")) ? aliases[lower.replacing("-", with: " ")] ?? lower : lower
    }

    /// By words with spaces between them; one with a hyphen is no beginning of a text, since what is behind it is the release.
    private static let aliases = [
        "alma": "almalinux", "alpine linux": "alpine", "amazon": "amzn", "amazon linux": "amzn", "amazon linux ami": "amzn", "amazonlinux": "amzn",
        "azure linux": "azurelinux", "centos linux": "centos", "centos stream": "centos", "debian gnu/linux": "debian", "fedora linux": "fedora",
        "mariner": "azurelinux", "opensuse leap": "opensuse", "opensuse-tumbleweed": "opensuse", "opensuse.leap": "opensuse", "oracle": "ol",
        "oracle linux": "ol", "oracle linux server": "ol", "oraclelinux": "ol", "photon os": "photon", "raspbian gnu/linux": "raspbian",
        "red hat": "redhat", "red hat enterprise linux": "redhat", "rhel": "redhat", "rocky linux": "rocky", "rockylinux": "rocky", "sled": "suse",
        "sles": "suse", "sles sap": "suse", "suse linux enterprise desktop": "suse", "suse linux enterprise server": "suse",
        "vmware photon os": "photon",
    ]
}
