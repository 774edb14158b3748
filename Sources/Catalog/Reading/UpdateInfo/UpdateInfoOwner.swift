/// Whose advisory it is, as its id says.
enum UpdateInfoOwner {
    /// Of this distribution, by its purl namespace.
    case one(String)
    /// For several distributions.
    case several

    /// nil where the id does not say it.
    init?(_ id: String) {
        if id.hasPrefix("FEDORA-EPEL") {
            self = .several
        } else if let (_, name) = Self.prefixes.first(where: { id.hasPrefix($0.0) }) {
            self = .one(name)
        } else {
            return nil
        }
    }

    private static let prefixes = [
        ("ALAS", "amzn"), ("ELSA-", "ol"), ("ELBA-", "ol"), ("ALSA-", "almalinux"), ("RLSA-", "rocky"), ("RXSA-", "rocky"), ("RHSA-", "redhat"),
        ("FEDORA-", "fedora"), ("SUSE-", "suse"), ("openSUSE-", "opensuse"), ("MGASA-", "mageia"),
    ]

    /// The release in ids of SUSE's: `SUSE-SLE-Module-Basesystem-15-SP5-2024-123`, `SUSE-SLE-SERVER-12-SP5-LTSS-2024-1`, `openSUSE-SLE-15.5-2024-123`.
    static func suse(_ id: String) -> DistributionWords.Named? {
        let words = id.split(separator: "-").map { $0.lowercased() }
        guard words.count > 3 else { return nil }
        if words[0] == "opensuse" {
            let release = words.dropFirst().first { $0.contains(".") && $0.allSatisfy { $0.isNumber || $0 == "." } }
            return release.map { DistributionWords.Named(distribution: "opensuse", release: $0) }
        }
        let isPack = { (word: String) in word.hasPrefix("sp") && word.dropFirst(2).allSatisfy(\.isNumber) }
        guard words[0] == "suse", words[1] == "sle", let pack = words.lastIndex(where: isPack), words[pack].utf8.count > 2, pack > 2,
            words[pack - 1].allSatisfy(\.isNumber)
        else { return nil }
        // Products with builds of their own are not named so.
        let product = words[2..<pack - 1]
        guard let kind = product.first, ["module", "product", "server", "desktop"].contains(kind), !product.contains("bcl"),
            !product.contains("espos")
        else { return nil }
        let after = words[(pack + 1)...]
        guard !after.contains("bcl"), !after.contains("espos"), !after.contains("teradata") else { return nil }
        let isExtended = after.contains("ltss") || product.contains("ltss")
        return DistributionWords.Named(distribution: "suse", release: "\(words[pack - 1]).\(words[pack].dropFirst(2))" + (isExtended ? "+ltss" : ""))
    }
}
