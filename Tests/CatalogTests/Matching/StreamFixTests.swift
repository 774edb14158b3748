import Testing

@testable import Catalog

/// Builds of Red Hat's streams with support of their own, whose fixes have lower numbers than those of the main stream.
struct StreamFixTests {
    private func catalog() throws -> Catalog {
        try Workbench().catalog(
            Feed.osv("RHSA-2022:1", "Red Hat:enterprise_linux:8::baseos", "curl", "introduced:0 fixed:7.61.1-22.el8_6.3", upstream: ["CVE-2022-1"]),
            Feed.osv("RHSA-2022:2", "Red Hat:rhel_eus:8.4::baseos", "curl", "introduced:0 fixed:7.61.1-18.el8_4.4", upstream: ["CVE-2022-1"]),
            Feed.osv("RHSA-2022:3", "Red Hat:enterprise_linux:8::baseos", "curl", "introduced:0 fixed:7.61.1-22.el8_6.5", upstream: ["CVE-2022-2"]))
    }

    @Test(arguments: [
        ("7.61.1-18.el8_4.4", ["CVE-2022-2"], ["CVE-2022-1"]), ("7.61.1-18.el8_4.5", ["CVE-2022-2"], ["CVE-2022-1"]),
        ("7.61.1-18.el8_4.3", ["CVE-2022-1", "CVE-2022-2"], []),
        // Not a build of that stream; whether it has the fix, its own number tells.
        ("7.61.1-18.el8", ["CVE-2022-1", "CVE-2022-2"], []), ("7.61.1-20.el8_5.1", ["CVE-2022-1", "CVE-2022-2"], []), ("7.61.1-22.el8_6.5", [], []),
    ])
    func fixesOfItsStreamClearABuild(version: String, found: [String], cleared: [String]) throws {
        let catalog = try catalog()
        let purl = "pkg:rpm/redhat/curl@\(version)?arch=x86_64&distro=rhel-8.4"
        let result = try Scanning.scan(catalog, try Scanning.component("curl", version, purl: purl))
        func ids(_ numbers: [Int]) throws -> [String] { try numbers.map { try catalog.group($0).id }.sorted() }
        #expect(try ids(result.findings.map(\.vulnerability)) == found)
        #expect(try ids(result.cleared.map(\.vulnerability)) == cleared)
        #expect(result.cleared.allSatisfy { $0.statements.map(\.reason) == ["rhel_eus:8.4"] && $0.against.count == 1 })
    }

    @Test(arguments: [
        ("1.2-3.el8_4.5", "8.4"), ("1.2-3.el8_10", "8.10"), ("1-1.module+el8.4.0+11822+6cc1e7d7", "8.4"), ("1.2-3.el8", nil), ("1.2-3.el8sat_1", nil),
        ("1.2.el8_4", nil), ("1.2-3.fc40", nil), ("1.2-3.", nil), ("1.2-", nil), ("", nil),
    ])
    func minorReleaseIsThatOfTheTag(version: String, release: String?) {
        #expect(DistTag.minorRelease(of: version) == release)
    }
}
