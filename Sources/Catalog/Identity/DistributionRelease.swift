/// The release of a distribution, in the one form in which sources and SBOMs can be compared.
enum DistributionRelease {
    /// `text` (`v3.18`, `3.18.4`, `22.04:LTS`, `bookworm`, `8.6`) as the catalogue keeps it (`3.18`, `22.04`, `12`, `8`).
    ///
    /// Which part of the number makes a release differs: RHEL and its kin issue security data per major number, Alpine and Ubuntu per major and minor.
    static func canonical(_ text: String, distribution: String?) -> String {
        var release = text.lowercased()
        if let colon = release.firstIndex(of: ":") {
            // `Ubuntu:Pro:18.04:LTS` is not what a machine without Pro gets: keep it apart.
            let first = release[..<colon]
            release = first == "pro" || first == "lts" ? release : String(first)
        }
        if release.hasPrefix("v"), release.dropFirst().first?.isNumber == true { release.removeFirst() }
        switch distribution {
        case "debian":
            return debian[release] ?? majorOnly(release)
        case "ubuntu":
            return ubuntu[release] ?? release
        case "almalinux", "rocky", "redhat", "photon", "azurelinux":
            return majorOnly(release)
        case "alpine":
            return release == "edge" ? release : release.split(separator: ".").prefix(2).joined(separator: ".")
        default:
            return release
        }
    }

    private static func majorOnly(_ release: String) -> String {
        guard release.first?.isNumber == true else { return release }
        return String(release.prefix { $0 != "." })
    }

    private static let debian = [
        "wheezy": "7", "jessie": "8", "stretch": "9", "buster": "10", "bullseye": "11", "bookworm": "12", "trixie": "13", "forky": "14",
    ]

    private static let ubuntu = [
        "trusty": "14.04", "xenial": "16.04", "bionic": "18.04", "focal": "20.04", "jammy": "22.04", "noble": "24.04", "oracular": "24.10",
        "plucky": "25.04", "questing": "25.10",
    ]
}
