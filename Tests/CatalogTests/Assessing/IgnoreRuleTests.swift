import Diagnostics
import JSONStream
import Testing

@testable import Catalog

/// Rules of the maker: what they hide, when they end, and what a bad file says.
struct IgnoreRuleTests {
    private func applied(_ rules: String, time: String = "2026-06-30T23:59:59Z") throws -> ScanReport {
        let catalog = try Workbench().catalog(
            Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0 fixed:9", aliases: ["CVE-2024-1"]),
            Feed.osv("GHSA-2", "npm", "left-pad", "introduced:0"))
        let inventory = Inventory(components: [
            try Scanning.component("requests", "1.0", purl: "pkg:pypi/requests@1.0"),
            try Scanning.component("left-pad", "1.0.0", purl: "pkg:npm/left-pad@1.0.0"),
        ])
        var report = try ScanReport(
            subject: ScanReport.Subject(file: "pump.json", format: "CycloneDX 1.6 JSON", name: "Pump", version: "2.1", components: 2),
            inventory: inventory, catalog: catalog, time: time)
        report.apply(try IgnoreRuleReader.read(ByteBlock(rules.utf8), file: "rules.yaml"))
        return report
    }

    private static func rule(_ lines: String...) -> String { "ignore:\n  - " + lines.joined(separator: "\n    ") + "\n" }

    @Test(arguments: [
        rule("vulnerability: CVE-2024-1", "reason: not reachable"), rule("vulnerability: ghsa-1", "component: pkg:pypi/requests", "reason: r"),
        rule("vulnerability: CVE-2024-1", "component: requests", "reason: r"),
        rule("vulnerability: CVE-2024-1", "component: requests@1.0", "reason: r"),
        rule("vulnerability: CVE-2024-1", "component: pkg:pypi/requests@1.0", "reason: r", "expires: 2026-06-30"),
        #"{"ignore":[{"vulnerability":"CVE-2024-1","reason":"r"}]}"#,
    ])
    func ruleHidesItsFindingOnly(_ rules: String) throws {
        let report = try applied(rules)
        #expect(report.findings.map(\.vulnerability.id) == ["GHSA-2"])
        #expect(report.ignored.map(\.item.vulnerability.id) == ["CVE-2024-1"])
        #expect(report.unusedRules.isEmpty && report.expired.isEmpty)
    }

    @Test func expiredRuleHidesNothingAndIsNamed() throws {
        let report = try applied(Self.rule("vulnerability: CVE-2024-1", "reason: r", "expires: 2026-06-30"), time: "2026-07-01T00:00:00Z")
        #expect(report.findings.count == 2 && report.ignored.isEmpty)
        #expect(report.expired.map(\.vulnerability) == ["CVE-2024-1"])
    }

    @Test(arguments: [
        rule("vulnerability: CVE-2024-1", "component: pkg:pypi/requests@2.0", "reason: r"), rule("vulnerability: CVE-2024-9", "reason: r"),
        rule("vulnerability: CVE-2024-1", "component: pkg:npm/requests", "reason: r"),
        rule("vulnerability: CVE-2024-1", "component: Requests", "reason: r"),
    ])
    func ruleAboutNothingIsNamed(_ rules: String) throws {
        let report = try applied(rules)
        #expect(report.findings.count == 2)
        #expect(report.unusedRules.count == 1)
    }

    @Test(arguments: [
        ("a: 1\n", IgnoreRuleError.noRules), ("ignore: 1\n", .noRules),
        (rule("vulnerability: CVE-2024-1", "reason: r", "expire: 2026-01-01"), .unknownMember(rule: 1, name: "expire")),
        (rule("vulnerability: CVE-2024-1"), .missing(rule: 1, name: "reason")), (rule("reason: r"), .missing(rule: 1, name: "vulnerability")),
        (rule("vulnerability: CVE-2024-1", "reason: ' '"), .missing(rule: 1, name: "reason")),
        (rule("vulnerability: CVE-2024-1", "reason: r", "component: 'pkg:'"), .badComponent(rule: 1, text: "pkg:")),
        (rule("vulnerability: CVE-2024-1", "reason: r", "expires: 2026-02-30"), .badDay(rule: 1, text: "2026-02-30")),
        (rule("vulnerability: CVE-2024-1", "reason: r", "expires: soon"), .badDay(rule: 1, text: "soon")),
        (rule("vulnerability: CVE-2024-1", "reason: r", "expires:"), .badDay(rule: 1, text: "")),
        (rule("vulnerability: CVE-2024-1", "reason: r", "vulnerability: CVE-2024-2"), .duplicate(rule: 1, name: "vulnerability")),
        (#"{"ignore":[],"ignore":[]}"#, .duplicate(rule: 0, name: "ignore")),
        (rule("vulnerability: CVE-2024-1", "reason: r") + "rules: []\n", .unknownMember(rule: 0, name: "rules")),
        ("ignore:\n  - CVE-2024-1\n", .missing(rule: 1, name: "vulnerability")),
    ])
    func badFileIsRefusedWhole(_ row: (text: String, error: IgnoreRuleError)) {
        #expect(!row.error.wording.japanese.contains("規則0") && !row.error.wording.english.contains("rule 0"))
        #expect(throws: row.error) { try IgnoreRuleReader.read(ByteBlock(row.text.utf8), file: "rules.yaml") }
    }
}
