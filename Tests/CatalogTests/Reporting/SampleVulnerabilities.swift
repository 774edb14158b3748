import CVSS
import Testing

@testable import Catalog

/// Vulnerabilities with every combination of ratings, ids and texts that a format treats in its own way.
struct SampleVulnerabilities {
    /// Rated by several in several versions; aliases, weaknesses, odd links.
    var rated: VulnerabilityDigest
    /// CVSS 3.0 with temporal metrics, and 3.1 with environmental ones below it.
    var temporal: VulnerabilityDigest
    /// No CVE, and a word instead of a vector.
    var worded: VulnerabilityDigest
    /// CVSS 2.0 alone, with temporal and environmental metrics.
    var old: VulnerabilityDigest
    /// Known by its id alone.
    var bare: VulnerabilityDigest
    /// Only asked about, never found; CVSS 4.0 alone.
    var asked: VulnerabilityDigest

    init(_ digest: ([String], [String]) throws -> VulnerabilityDigest) throws {
        rated = try digest(["CVE-2024-0001", "GHSA-aaaa-bbbb-cccc", "JVNDB-2024-000001", "DEBIAN-CVE-2024-0001"], ["CVE-2024-9999"])
        rated.ratings = [
            try Self.rating("nvd@nist.gov", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"),
            try Self.rating("cna@example.org", "CVSS:3.1/AV:L/AC:H/PR:N/UI:N/S:U/C:N/I:N/A:L"),
            try Self.rating("nvd@nist.gov", "AV:N/AC:L/Au:N/C:P/I:P/A:P"),
            try Self.rating("cna@example.org", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"),
        ]
        rated.severity = .critical
        rated.summary = "Memory is written past its end.\u{1}\"\\"
        rated.summaryJapanese = "メモリの境界外に書き込みます。"
        rated.weaknesses = ["CWE-787", "CWE-787", "NVD-CWE-noinfo", "CWE-20"]
        rated.references = [
            Reference(kind: "Patch", url: "https://example.org/patch?a=1&b=[2]#x#y"), Reference(kind: "", url: " https://例.jp/告知 "),
            Reference(kind: "WEB", url: "not an address"), Reference(kind: "Patch", url: "https://example.org/patch?a=1&b=[2]#x#y"),
            Reference(kind: "FIX", url: "http://example.org/100%"),
        ]
        rated.published = "2024-01-01T00:00:00.000"
        rated.modified = "2024-02-30T00:00:00Z"
        rated.records = ["NVD CVE-2024-0001", "OSV/GHSA GHSA-aaaa-bbbb-cccc"]

        rated.exploitation = KnownExploitation(added: "2024-02-01", due: "2024-02-22", ransomware: true)
        rated.epss = EPSSScore(billionths: 943_870_000, percentileBillionths: 999_610_000)
        rated.decisions = [
            SSVCDecision(giver: "CISA-ADP", points: [.init(name: "Exploitation", value: "active"), .init(name: "Automatable", value: "yes")])
        ]

        temporal = try digest(["CVE-2023-0002"], [])
        temporal.ratings = [
            try Self.rating("a", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/E:U/RL:O/RC:U"),
            try Self.rating("b", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:L/A:L/E:P/MAV:P/CR:H"),
        ]
        temporal.severity = .medium
        temporal.summary = "Timing."

        worded = try digest(["GHSA-dddd-eeee-ffff", "PYSEC-2024-7"], [])
        worded.severity = .high
        worded.summary = "A word only."
        worded.published = "2024-05-06"

        old = try digest(["CVE-2005-0003"], [])
        old.ratings = [try Self.rating("nvd@nist.gov", "AV:L/AC:M/Au:S/C:N/I:P/A:C/E:POC/RL:TF/RC:UC/CDP:LM/TD:M/CR:L/IR:M/AR:H")]
        old.severity = .medium
        bare = try digest(["JVNDB-2020-123456"], [])
        asked = try digest(["CVE-2022-12345"], [])
        asked.ratings = [try Self.rating("cna", "CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:N/VC:L/VI:N/VA:N/SC:N/SI:N/SA:N")]
        asked.severity = .low
    }

    static func rating(_ source: String, _ text: String) throws -> VulnerabilityDigest.Rating {
        let vector = try CVSSVector(parsing: text)
        let severity = try #require(SeverityLevel(word: vector.severity.rawValue))
        return VulnerabilityDigest.Rating(
            source: source, vector: text, version: vector.version.rawValue, score: vector.scores.overall, severity: severity)
    }
}
