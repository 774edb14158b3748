import Testing

@testable import Catalog

/// Criteria about one update of a version, and the ways in which SBOMs write that.
struct CPEUpdateTests {
    @Test(arguments: [
        // A release is none of its candidates; one that says that it is a candidate is that one.
        ("1.0:rc1", "1.0:*", 0), ("1.0:beta", "1.0:*", 0), ("1.0:rc1", "1.0:rc1", 1), ("1.0:rc1", "1.0-rc1:*", 1), ("1.0:rc1", "1.0rc1:*", 1),
        ("1.0:rc2", "1.0-rc1:*", 0), ("1.0:-", "1.0:*", 1),
        // Of patches and service packs nobody knows.
        ("1.0:sp1", "1.0:*", 1), ("8.3:p1", "8.3p1:*", 1), ("8.3:p2", "8.3p1:*", 0),
        ("1.8.0:update292", "1.8.0_292:*", 1), ("1.8.0:update_292", "1.8.0_292:*", 1), ("1.8.0:update291", "1.8.0_292:*", 0),
        ("1.8.0:update292", "1.8.0:update292", 1),
        // One number or letter more is another version.
        ("1.0:1", "1.0.1:*", 0), ("1.0:1", "1.0-1:*", 1), ("1.0:1", "1.0_1:*", 1), ("3.0:a", "3.0.a:*", 0), ("3.0:a", "3.0a:*", 1),
        ("5.0:sp1", "5.0.sp1:*", 1), ("5.0.0:m1", "5.0.0.m1:*", 1), ("1.0:1.2", "1.0-1.2:*", 1),
    ])
    func updatesAreHeldAgainstVersions(criterion: String, own: String, findings: Int) throws {
        let catalog = try Workbench().catalog(
            Feed.nvd("CVE-2024-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:acme:box:\(criterion):*:*:*:*:*:*"))))
        let result = try Scanning.scan(catalog, try Scanning.component("box", cpe: "cpe:2.3:a:acme:box:\(own):*:*:*:*:*:*"))
        #expect(result.findings.count == findings)
    }
}
