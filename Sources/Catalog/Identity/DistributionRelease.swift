/// The release of a distribution, in the one form in which sources and SBOMs can be compared.
enum DistributionRelease {
    /// `text` (`v3.18`, `3.18.4`, `22.04:LTS`, `bookworm`, `8.6`) as the catalogue keeps it (`3.18`, `22.04`, `12`, `8`).
    ///
    /// Which part of the number makes a release differs: RHEL and its kin issue security data per major number, Alpine and Ubuntu per major and minor.
    static func canonical(_ text: String, distribution: String?) -> String {
        var release = text.lowercased()
        switch distribution {
        case "redhat": return redHat(release)
        case "suse", "opensuse": return suse(release)
        case "amzn": return amazon(release)
        default: break
        }
        if let colon = release.firstIndex(of: ":") {
            let first = release[..<colon]
            if distribution == "ubuntu", first == "pro" { return pro(release) }
            release = first == "lts" ? release : String(first)
        }
        if release.hasPrefix("v"), release.dropFirst().first?.isNumber == true { release.removeFirst() }
        switch distribution {
        case "debian", "raspbian":
            // What is yet to be a release has its name before the development's: its packages come from there.
            if release.hasSuffix("/sid") || release == "unstable" { return "sid" }
            return debian[release] ?? majorOnly(release)
        case "ubuntu":
            let number = number(release)
            return number.isEmpty ? ubuntu[firstWord(release)] ?? release : number.split(separator: ".").prefix(2).joined(separator: ".")
        case "openeuler":
            return openEuler(release)
        case "wolfi", "chainguard", "minimos":
            // They have none; the number in their os-release files is that of the file.
            return ""
        case "almalinux", "rocky", "photon", "azurelinux", "ol", "centos", "fedora":
            return majorOnly(release)
        case "alpine":
            // Edge calls itself what the next release will be, with the day: `3.20.0_alpha20240329`.
            if release.contains("_alpha") { return "edge" }
            return release == "edge" ? release : release.split(separator: ".").prefix(2).joined(separator: ".")
        default:
            return release
        }
    }

    /// The release that an SBOM names, as the catalogue keeps it; empty where its words are those of several: the number alone of a release of
    /// openEuler's with long support is that of every service pack.
    static func installed(_ text: String, distribution: String) -> String {
        let release = canonical(text, distribution: distribution)
        return distribution == "openeuler" && isLongSupported(release) && !release.contains("-") ? "" : release
    }

    /// Whether `other` is the extended support of `release` (`18.04+pro` of `18.04`): later fixes for those who have it, in builds of the same line.
    static func isExtension(_ other: UnsafeBufferPointer<UInt8>, of release: String) -> Bool {
        let own = release.utf8
        guard !own.isEmpty, other.count > own.count, other[own.count] == UInt8(ascii: "+") else { return false }
        return other.starts(with: own)
    }

    /// Whether `other` is one of Red Hat's streams with support of its own for a minor release (`rhel_eus:8.4` of `8.4`; also `rhel_aus`, `rhel_tus`, `rhel_e4s`).
    static func isStream(_ other: UnsafeBufferPointer<UInt8>, of minor: String) -> Bool {
        guard other.count == 9 + minor.utf8.count, other.starts(with: "rhel_".utf8), other[8] == UInt8(ascii: ":") else { return false }
        return UnsafeBufferPointer(rebasing: other[9...]).elementsEqual(minor.utf8)
    }

    /// Whether `other` is a line of Ubuntu's certified builds of `release` (`pro:fips:20.04:lts`, `pro:fips-updates:20.04:lts`).
    static func isCertified(_ other: UnsafeBufferPointer<UInt8>, of release: String) -> Bool {
        guard other.starts(with: "pro:fips".utf8), let colon = other.dropFirst(8).firstIndex(of: UInt8(ascii: ":")) else { return false }
        let rest = other[(colon + 1)...]
        guard rest.starts(with: release.utf8) else { return false }
        let end = rest.dropFirst(release.utf8.count)
        return end.isEmpty || end.first == UInt8(ascii: ":")
    }

    /// `Ubuntu:Pro:18.04:LTS` is not what a machine without Pro gets, and other products of Pro (`pro:fips:20.04:lts`) have builds of their own.
    private static func pro(_ release: String) -> String {
        let parts = release.split(separator: ":")
        guard parts.count > 1, parts[1].first?.isNumber == true else { return release }
        return parts[1] + "+pro"
    }

    /// OSV names Red Hat's products by the rest of their CPE 2.2 name: `enterprise_linux:8::appstream`. Products of their own, such as the extended updates
    /// (`rhel_eus:8.6::baseos`), stay apart from what every machine of that release gets.
    private static func redHat(_ release: String) -> String {
        let parts = release.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count > 1 else { return majorOnly(release) }
        switch parts[0] {
        case "enterprise_linux": return majorOnly(String(parts[1]))
        case "rhel_els": return majorOnly(String(parts[1])) + "+els"
        default: return parts.prefix(2).joined(separator: ":")
        }
    }

    /// OSV names SUSE's products in words: `Linux Enterprise Server 15 SP5`, `Linux Enterprise Module for Basesystem 15 SP5`, `Leap 15.5`. The modules are parts of
    /// the server of their service pack; long-term support (`15 SP3-LTSS`) is an extension of it, and other products stay apart.
    private static func suse(_ release: String) -> String {
        if release.hasPrefix("tumbleweed") || release.count == 8 && release.allSatisfy(\.isNumber) { return "tumbleweed" }
        if release.hasSuffix("-ltss") {
            let plain = suse(String(release.dropLast(5)))
            return plain.first?.isNumber == true ? plain + "+ltss" : release
        }
        if let pack = servicePack(release) { return pack }
        let words = release.split(separator: " ")
        let enterprise = ["linux enterprise server ", "linux enterprise desktop ", "linux enterprise module for ", "suse linux enterprise "]
        if let last = words.last, last.hasPrefix("sp"), enterprise.contains(where: release.hasPrefix), words.count > 1 {
            let pack = last.dropFirst(2)
            let number = words[words.count - 2]
            if number.allSatisfy(\.isNumber), !pack.isEmpty, pack.allSatisfy(\.isNumber) { return "\(number).\(pack)" }
        }
        return release.hasPrefix("leap ") ? String(release.dropFirst(5)) : release
    }

    /// `15-sp4`, `15sp4`, `15.sp4` and `15 sp4` as `15.4`; nil for all else.
    private static func servicePack(_ release: String) -> String? {
        let number = release.prefix { $0.isNumber }
        var rest = release.dropFirst(number.count)
        if let mark = rest.first, "-. _".contains(mark) { rest.removeFirst() }
        guard !number.isEmpty, rest.hasPrefix("sp") else { return nil }
        let pack = rest.dropFirst(2)
        return pack.isEmpty || !pack.allSatisfy(\.isNumber) ? nil : "\(number).\(pack)"
    }

    /// `22.03-lts-sp3` of `22.03-LTS-SP3`, `22.03 (LTS-SP3)` and `22.03 lts sp3`.
    private static func openEuler(_ release: String) -> String {
        let words = release.split { !$0.isLetter && !$0.isNumber && $0 != "." }
        guard words.first?.first?.isNumber == true else { return release }
        return words.joined(separator: "-")
    }

    /// Whether a release of openEuler's is one with long support, by its month: every second March.
    static func isLongSupported(_ release: String) -> Bool {
        let parts = number(release).split(separator: ".")
        guard parts.count == 2, parts[1] == "03", let year = Int(parts[0]) else { return false }
        return year % 2 == 0
    }

    /// The digits and points at the beginning.
    private static func number(_ release: String) -> Substring { release.prefix { $0 == "." || $0.isASCII && $0.isNumber } }

    private static func firstWord(_ release: String) -> String { String(release.prefix { $0 != " " }) }

    /// Amazon Linux 2 and those named for a year (`2023.6.20241010`, `2 (Karoo)`); the first one was numbered by months (`2018.03`) without ever having releases.
    private static func amazon(_ release: String) -> String {
        let number = release.prefix { $0.isNumber }
        guard !number.isEmpty else { return release }
        return number.count == 4 && number < "2020" ? "1" : String(number)
    }

    private static func majorOnly(_ release: String) -> String {
        guard release.first?.isNumber == true else { return release }
        return String(release.prefix { $0.isNumber })
    }

    private static let debian = [
        "wheezy": "7", "jessie": "8", "stretch": "9", "buster": "10", "bullseye": "11", "bookworm": "12", "trixie": "13", "forky": "14",
    ]

    private static let ubuntu = [
        "trusty": "14.04", "xenial": "16.04", "bionic": "18.04", "focal": "20.04", "jammy": "22.04", "noble": "24.04", "oracular": "24.10",
        "plucky": "25.04", "questing": "25.10",
    ]
}
