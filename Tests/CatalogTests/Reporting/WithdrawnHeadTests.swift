import Testing

@testable import Catalog

/// A CVE that its own record rejects may head a finding that rests on other records: the report says so.
struct WithdrawnHeadTests {
    @Test func whatItsSourceTookBackIsNamed() throws {
        let catalog = try Workbench().catalog(
            Feed.nvd("CVE-2024-1", "", status: "Rejected"), Feed.nvd("CVE-2024-2", ""),
            Feed.osv("GHSA-1", "PyPI", "requests", "introduced:0 fixed:9", aliases: ["CVE-2024-1"]),
            Feed.osv("GHSA-2", "PyPI", "requests", "introduced:0 fixed:9", aliases: ["CVE-2024-2"]))
        let report = try ScanReport(
            subject: ScanReport.Subject(file: "x", format: "x", name: "", version: "", components: 1),
            inventory: Inventory(components: [try Scanning.component("requests", "1.0", purl: "pkg:pypi/requests@1.0")]), catalog: catalog,
            time: "2026-06-01T00:00:00Z")
        #expect(report.findings.map(\.vulnerability.id) == ["CVE-2024-1", "CVE-2024-2"])
        #expect(report.findings.map(\.vulnerability.withdrawn) == [["NVD CVE-2024-1"], []])
        let findings = try JSONTree(report.json(pretty: false, toolVersion: "1"))["findings"].array
        #expect(findings.map { $0["vulnerability"]["withdrawn"].strings } == [["NVD CVE-2024-1"], []])
    }
}
