extension FeedSource {
    /// The sources that are known without being told.
    public static let known: [FeedSource] = publishers + repositories

    private static let publishers: [FeedSource] = [
        FeedSource(
            name: "nvd", titleJa: "NVD(米国の脆弱性データベース)", titleEn: "NVD, the US National Vulnerability Database", method: .nvd,
            urls: ["https://services.nvd.nist.gov/rest/json/cves/2.0"], keyVariable: "MIMAMORI_NVD_API_KEY", keyHeader: "apiKey",
            pause: 6, pauseWithKey: 0.7, evidence: .documented),
        FeedSource(
            name: "osv", titleJa: "OSV(オープンソースの勧告。GitHub Advisoryを含む)", titleEn: "OSV, open-source advisories (GitHub's among them)", method: .files,
            urls: ["https://osv-vulnerabilities.storage.googleapis.com/{each}/all.zip"],
            each: [
                "npm", "PyPI", "Go", "Maven", "NuGet", "RubyGems", "crates.io", "Packagist", "Hex", "Pub", "SwiftURL", "GitHub Actions",
                "ConanCenter",
                "CRAN", "Hackage", "Bitnami", "OSS-Fuzz", "Debian", "Ubuntu", "Alpine", "AlmaLinux", "Rocky Linux", "Red Hat", "SUSE", "openSUSE",
            ], evidence: .documented),
        FeedSource(
            name: "kev", titleJa: "CISA KEV(悪用が確認された脆弱性)", titleEn: "CISA KEV, vulnerabilities known to be exploited", method: .files,
            urls: ["https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json"], isWhole: true, evidence: .inUse),
        FeedSource(
            name: "epss", titleJa: "EPSS(悪用される確率)", titleEn: "EPSS, how likely exploitation is", method: .files,
            urls: ["https://epss.empiricalsecurity.com/epss_scores-current.csv.gz"], isWhole: true, evidence: .inUse),
        FeedSource(
            name: "jvn", titleJa: "JVN iPedia(詳細、年ごと)", titleEn: "JVN iPedia, details by year", method: .files,
            urls: ["https://jvndb.jvn.jp/ja/feed/detail/jvndb_detail_{year}.rdf"], firstYear: 1998, pause: 1, evidence: .inUse),
        FeedSource(
            name: "jvn-new", titleJa: "JVN iPedia(新着の概要)", titleEn: "JVN iPedia, overview of what is new", method: .files,
            urls: ["https://jvndb.jvn.jp/ja/rss/jvndb_new.rdf", "https://jvndb.jvn.jp/ja/rss/jvndb.rdf"], pause: 1, evidence: .inUse),
        FeedSource(
            name: "endoflife", titleJa: "endoflife.date(ライフサイクルの日付)", titleEn: "endoflife.date, life-cycle dates", method: .files,
            urls: ["https://endoflife.date/api/v1/products/full"], isWhole: true, evidence: .inUse),
        FeedSource(
            name: "cve", titleJa: "CVEリスト(レコード5.x)", titleEn: "the CVE list, records 5.x", method: .cveList,
            urls: [
                "https://codeload.github.com/CVEProject/cvelistV5/zip/refs/heads/main",
                "https://raw.githubusercontent.com/CVEProject/cvelistV5/main/cves/deltaLog.json",
            ], members: ["*/cves/*/CVE-*.json"], isDefault: false, evidence: .unverified),
        FeedSource(
            name: "debian", titleJa: "Debianセキュリティトラッカー", titleEn: "Debian's security tracker", method: .files,
            urls: ["https://security-tracker.debian.org/tracker/data/json"], isWhole: true, isDefault: false, evidence: .unverified),
        FeedSource(
            name: "alpine", titleJa: "Alpine secdb", titleEn: "Alpine's secdb", method: .files,
            urls: ["https://secdb.alpinelinux.org/{each}/main.json", "https://secdb.alpinelinux.org/{each}/community.json"],
            each: ["v3.19", "v3.20", "v3.21", "v3.22", "edge"], isDefault: false, evidence: .unverified),
        FeedSource(
            name: "oracle", titleJa: "Oracle Linux(OVAL)", titleEn: "Oracle Linux, OVAL", method: .files,
            urls: ["https://linux.oracle.com/security/oval/com.oracle.elsa-all.xml.bz2"], isWhole: true, isDefault: false, evidence: .unverified),
        FeedSource(
            name: "almalinux", titleJa: "AlmaLinux(OVAL)", titleEn: "AlmaLinux, OVAL", method: .files,
            urls: ["https://security.almalinux.org/oval/org.almalinux.alsa-{each}.xml.bz2"], each: ["8", "9"], isDefault: false, evidence: .inUse),
        FeedSource(
            name: "ubuntu", titleJa: "Ubuntu自身の勧告(OSV)", titleEn: "Ubuntu's own advisories, OSV", method: .files,
            urls: ["https://security-metadata.canonical.com/osv/osv-all.tar.xz"], members: ["*.json"], isDefault: false, evidence: .inUse),
        FeedSource(
            name: "suse-vex", titleJa: "SUSE(CSAF VEX)", titleEn: "SUSE, CSAF VEX", method: .files,
            urls: ["https://ftp.suse.com/pub/projects/security/csaf-vex.tar.bz2"], members: ["*.json"], isDefault: false, evidence: .inUse),
    ]
}
