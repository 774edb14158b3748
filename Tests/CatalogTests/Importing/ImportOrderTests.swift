import Testing

@testable import Catalog

/// What is shown of a vulnerability does not depend on the order in which its sources came.
struct ImportOrderTests {
    private let files = [
        "a.json":
            #"{"schema_version":"1.6.0","id":"GHSA-aaaa","aliases":["CVE-2025-1"],"modified":"2025-01-02T00:00:00Z","#
            + #""published":"2025-01-01T23:00:00-05:00","#
            + #""summary":"From GitHub","severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],"#
            + #""affected":[{"package":{"ecosystem":"PyPI","name":"p"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2"}]}]}]}"#,
        "b.json":
            #"{"schema_version":"1.6.0","id":"PYSEC-1","aliases":["CVE-2025-1"],"modified":"2025-01-02T01:00:00Z","#
            + #""published":"2025-01-02T01:00:00Z","#
            + #""summary":"From PyPA","references":[{"type":"WEB","url":"https://example.org/b"}],"#
            + #""affected":[{"package":{"ecosystem":"PyPI","name":"p"},"ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2.0"}]}]}]}"#,
        "c.json": #"{"title":"KEV","dateReleased":"2025-05-01T10:00:00Z","vulnerabilities":[{"cveID":"CVE-2025-1","dateAdded":"2025-04-30"}]}"#,
        "d.json":
            #"{"schema_version":"1.6.0","id":"CVE-2025-1","modified":"2025-01-03T00:00:00Z","#
            + #""references":[{"type":"WEB","url":"https://example.org/d"}]}"#,
    ]

    private func shown(_ order: [String]) throws -> VulnerabilityDigest {
        let bench = try Workbench()
        for name in order {
            _ = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([bench.write(files[name] ?? "", as: name)])
        }
        let catalog = try bench.open("a.cat")
        return try VulnerabilityDigest(catalog.group(0), in: catalog)
    }

    @Test(arguments: [
        ["a.json", "b.json", "c.json", "d.json"], ["d.json", "c.json", "b.json", "a.json"], ["b.json", "d.json", "a.json", "c.json"],
    ])
    func recordsStandBySource(_ order: [String]) throws {
        let digest = try shown(order)
        #expect(digest.records == ["CISA KEV CVE-2025-1", "OSV/CVE CVE-2025-1", "OSV/GHSA GHSA-aaaa", "OSV/PYSEC PYSEC-1"])
        #expect(digest.summary == "From GitHub")
        #expect(digest.references.map(\.url) == ["https://example.org/d", "https://example.org/b"])
    }

    @Test func datesAreOrderedAsTimes() throws { #expect(try shown(["a.json", "b.json"]).published == "2025-01-02T01:00:00Z") }
}
