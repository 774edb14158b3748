extension FeedSource {
    /// Archives of the repositories in which publishers keep their records.
    static let repositories = [
        repository(
            "ghsa", "GitHub Advisory(審査済み)", "GitHub's advisories, reviewed", "github/advisory-database", ["*/advisories/github-reviewed/*.json"]),
        repository(
            "vulnrichment", "CISA Vulnrichment(CVEレコードへの補足)", "CISA's Vulnrichment, additions to CVE records", "cisagov/vulnrichment",
            ["*/CVE-*.json"], branch: "develop"),
        repository(
            "cisa-csaf", "CISAの勧告(CSAF。ICS、医療機器を含む)", "CISA's advisories, CSAF (industrial and medical among them)", "cisagov/CSAF",
            ["*/csaf_files/*/white/2*/*.json"], branch: "develop"),
        repository("rustsec", "RustSec", "RustSec", "rustsec/advisory-db", ["*/RUSTSEC-*.md"]),
        repository("rubysec", "RubySec", "RubySec", "rubysec/ruby-advisory-db", ["*/gems/*/*.yml", "*/rubies/*/*.yml"], branch: "master"),
        repository(
            "nvd-overrides", "NVDの補足(CPE。Anchore)", "additions to NVD, CPE (Anchore)", "anchore/nvd-data-overrides", ["*/data/*/CVE-*.json"]),
    ]

    private static func repository(
        _ name: String, _ titleJa: String, _ titleEn: String, _ repository: String, _ members: [String], branch: String = "main"
    ) -> FeedSource {
        FeedSource(
            name: name, titleJa: titleJa, titleEn: titleEn, method: .files,
            urls: ["https://codeload.github.com/\(repository)/zip/refs/heads/\(branch)"], members: members, isDefault: false, evidence: .unverified)
    }
}
