/// A distribution's release in the words of its makers, as names of repositories, of collections of packages and of OVAL platforms have it.
enum DistributionWords {
    /// A release that everybody of the distribution gets, or its extended support.
    struct Named: Hashable {
        /// Purl namespace.
        let distribution: String
        /// In canonical form, see ``DistributionRelease``.
        let release: String
    }

    /// What `text` names (`Oracle Linux 8`, `rhel-8-for-x86_64-baseos-rpms`, `SUSE Linux Enterprise Server 15 SP5-LTSS`, `F40`, `Debian GNU/Linux 12`); nil for other
    /// products, and for channels that have builds of their own (Red Hat's extended updates).
    static func read(_ text: String) -> Named? {
        let lower = text.lowercased()
        if let named = suse(lower) { return named }
        let words = words(lower)
        guard ownBuilds.isDisjoint(with: words) else { return nil }
        for (name, distribution) in names {
            guard let place = place(of: name, in: words) else { continue }
            let next = place + name.count < words.count ? words[place + name.count] : ""
            if distribution == "amzn", next == "ami" { return Named(distribution: distribution, release: "1") }
            guard let release = number(next) else { continue }
            return Named(distribution: distribution, release: DistributionRelease.canonical(release, distribution: distribution))
        }
        return short(words)
    }

    /// Whether the words are of a channel that has builds of its own beside those that everybody gets.
    static func namesOwnBuilds(_ text: String) -> Bool { !ownBuilds.isDisjoint(with: words(text.lowercased())) }

    private static func words(_ lower: String) -> [String] {
        lower.split { !$0.isLetter && !$0.isNumber && $0 != "." && $0 != "/" }.map(String.init)
    }

    /// The names as words, and the purl namespace that each stands for.
    private static let names: [([String], String)] = [
        (["amazon", "linux"], "amzn"), (["oracle", "linux"], "ol"), (["red", "hat", "enterprise", "linux"], "redhat"), (["rhel"], "redhat"),
        (["almalinux"], "almalinux"), (["rocky", "linux"], "rocky"), (["fedora"], "fedora"), (["debian", "gnu/linux"], "debian"),
        (["debian"], "debian"),
        (["ubuntu"], "ubuntu"), (["photon", "os"], "photon"), (["photon"], "photon"), (["mageia"], "mageia"), (["openeuler"], "openeuler"),
    ]

    /// Marks of Red Hat's channels with builds of their own, and of what is no release at all.
    private static let ownBuilds: Set<String> = ["aus", "e4s", "els", "eus", "tus", "epel", "coreos", "extended", "mission", "stream"]

    private static func place(of name: [String], in words: [String]) -> Int? {
        guard words.count >= name.count else { return nil }
        return (0...words.count - name.count).first { words[$0..<$0 + name.count].elementsEqual(name) }
    }

    /// `8`, `9.4`, `22.04`; the last dot of a sentence goes.
    private static func number(_ word: String) -> String? {
        let plain = word.hasSuffix(".") ? String(word.dropLast()) : word
        guard let first = plain.first, first.isNumber, plain.allSatisfy({ $0.isNumber || $0 == "." }) else { return nil }
        return plain
    }

    /// `F40` (Fedora), `ol8`, `el8` with a name before it is read above.
    private static func short(_ words: [String]) -> Named? {
        guard let first = words.first, first.utf8.count <= 4 else { return nil }
        if first.hasPrefix("f"), let release = number(String(first.dropFirst())) { return Named(distribution: "fedora", release: release) }
        if first.hasPrefix("ol"), let release = number(String(first.dropFirst(2))) { return Named(distribution: "ol", release: release) }
        return nil
    }

    private static func suse(_ lower: String) -> Named? {
        // "openSUSE Leap 15.5", with what repository it is behind that; "openSUSE Tumbleweed".
        if let leap = lower.firstRange(of: "opensuse") {
            let rest = lower[leap.upperBound...].split { $0 == " " || $0 == "-" }.map(String.init)
            if rest.first == "tumbleweed" { return Named(distribution: "opensuse", release: "tumbleweed") }
            let release = rest.first == "leap" ? rest.dropFirst().first : rest.first
            return release.flatMap(number).map { Named(distribution: "opensuse", release: $0) }
        }
        guard lower.hasPrefix("suse linux enterprise ") else { return nil }
        let found = DistributionRelease.canonical(String(lower.dropFirst(5)), distribution: "suse")
        if found.first?.isNumber == true { return Named(distribution: "suse", release: found) }
        // Without a service pack: the first edition of a release.
        for name in ["linux enterprise server ", "linux enterprise desktop "] where found.hasPrefix(name) {
            if let release = number(String(found.dropFirst(name.count))) { return Named(distribution: "suse", release: release) }
        }
        return nil
    }
}
