import JSONStream
import Testing

@testable import Catalog

/// When ordinary support of a release has ended, its new flaws are told of by the extended support alone: whoever does not have that has the flaw.
struct ExtendedSupportTests {
    private let pro = Feed.osv(
        "UBUNTU-CVE-1", "Ubuntu:Pro:18.04:LTS", "openssl", "introduced:0 fixed:1.1.1-1ubuntu2.1~18.04.23+esm5", upstream: ["CVE-1"])
    private let purl = "pkg:deb/ubuntu/libssl1.1@1.1.1-1ubuntu2.1~18.04.23?distro=ubuntu-18.04&upstream=openssl"

    private func scan(_ feeds: String..., purl: String? = nil, cpe: String...) throws -> ScanResult {
        let bench = try Workbench()
        var builder = try CatalogBuilder(path: bench.path("a.cat"))
        for feed in feeds { try builder.addRecords(in: .init(Array(feed.utf8)), name: "feed") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        return try Scanning.scan(bench.open("a.cat"), Scanning.component("libssl1.1", purl: purl ?? self.purl))
    }

    @Test func aBuildWithoutTheFixIsAffected() throws {
        let result = try scan(pro)
        let finding = try #require(result.findings.first)
        #expect(finding.kind == .distro && finding.fixedIn == ["1.1.1-1ubuntu2.1~18.04.23+esm5"])
        #expect(finding.evidence.map(\.range) == ["< 1.1.1-1ubuntu2.1~18.04.23+esm5 (18.04+pro)"])
    }

    @Test func aBuildOfTheExtendedSupportHasTheFix() throws {
        #expect(try scan(pro, purl: purl.replacing("18.04.23?", with: "18.04.23%2Besm5?")).findings.isEmpty)
    }

    /// What is said of the release itself comes first.
    @Test func theReleaseItselfMayBeCleared() throws {
        let own = Feed.osv("UBUNTU-CVE-1-PLAIN", "Ubuntu:18.04:LTS", "openssl", "introduced:0 fixed:1.1.1-1ubuntu2.1~18.04.20", upstream: ["CVE-1"])
        #expect(try scan(pro, own).findings.isEmpty)
        #expect(try scan(own, pro).findings.isEmpty)
    }

    @Test func otherProductsStayApart() throws {
        #expect(try scan(pro.replacing("Pro:18.04", with: "Pro:FIPS:18.04")).findings.isEmpty)
        #expect(try scan(pro.replacing("Pro:18.04", with: "Pro:16.04")).findings.isEmpty)
    }

    @Test(arguments: [
        ("SUSE:Linux Enterprise Server 15 SP3-LTSS", "pkg:rpm/sles/openssl@1.1.1-1?distro=sles-15.3", 1),
        ("SUSE:Linux Enterprise Server 15 SP2-LTSS", "pkg:rpm/sles/openssl@1.1.1-1?distro=sles-15.3", 0),
        ("Red Hat:rhel_els:7", "pkg:rpm/redhat/openssl@1.0.2k-1.el7?distro=rhel-7.9", 1),
        ("Red Hat:rhel_els:6", "pkg:rpm/redhat/openssl@1.0.2k-1.el7?distro=rhel-7.9", 0),
        ("Red Hat:rhel_eus:7.4", "pkg:rpm/redhat/openssl@1.0.2k-1.el7?distro=rhel-7.9", 0),
    ])
    func ofOtherDistributions(_ ecosystem: String, _ purl: String, _ findings: Int) throws {
        #expect(try scan(Feed.osv("X-1", ecosystem, "openssl", "introduced:0 fixed:9", upstream: ["CVE-1"]), purl: purl).findings.count == findings)
    }
}
