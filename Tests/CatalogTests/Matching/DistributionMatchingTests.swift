import CPE
import Testing

@testable import Catalog

struct DistributionMatchingTests {
    private func catalog() throws -> Catalog {
        try Workbench().catalog(
            Feed.osv("DEBIAN-CVE-1", "Debian:12", "openssl", "introduced:0 fixed:3.0.11-1~deb12u2", upstream: ["CVE-1"]),
            Feed.osv("DEBIAN-CVE-2", "Debian:11", "openssl", "introduced:0", upstream: ["CVE-2"]),
            Feed.nvd("CVE-3", Feed.anyOf(Feed.criterion("cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"3.0.12""#))))
    }

    private func scan(_ purl: String, _ cpe: String..., system: OperatingSystem? = nil) throws -> ScanResult {
        var component = try Scanning.component("c", purl: purl)
        component.cpes = try cpe.map { try CPE(parsing: $0) }
        return try Scanning.scan(catalog(), component, system: system)
    }

    @Test(arguments: [
        ("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=debian-12", 1), ("pkg:deb/debian/openssl@3.0.11-1~deb12u2?distro=debian-12", 0),
        ("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=bookworm", 1), ("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=debian-12.5", 1),
        ("pkg:deb/debian/libssl3@3.0.11-1~deb12u1?distro=debian-12&upstream=openssl", 1),
        ("pkg:deb/debian/libssl3@9?distro=debian-12&upstream=openssl%403.0.11-1~deb12u1", 1),
        ("pkg:deb/debian/libssl3@3.0.11-1~deb12u1?distro=debian-12", 0),
        ("pkg:deb/debian/openssl@1.1.1n?distro=debian-11", 1),
    ])
    func release(_ purl: String, _ findings: Int) throws {
        let result = try scan(purl)
        #expect(result.findings.count == findings)
        #expect(result.findings.allSatisfy { $0.kind == .distro })
    }

    /// A source package without a name, as a supplier's tool may write it: an answer, whichever, and no end of the program.
    @Test(arguments: ["%40", "%403.0.11", "@", "%40%40", ""]) func aSourceWithoutANameEndsNothing(_ upstream: String) throws {
        let result = try scan("pkg:deb/debian/openssl@3.0.11-1~deb12u1?distro=debian-12&upstream=\(upstream)")
        #expect(result.findings.count <= 1)
    }

    @Test func theSBOMsOperatingSystemCounts() throws {
        let result = try scan("pkg:deb/debian/openssl@3.0.11-1~deb12u1", system: OperatingSystem(name: "Debian", release: "12"))
        #expect(result.findings.count == 1)
    }

    @Test func withoutAReleaseItIsUndecided() throws {
        let result = try scan("pkg:deb/debian/openssl@3.0.11-1~deb12u1")
        #expect(result.findings.isEmpty)
        #expect(Set(result.undecided.map(\.reason)) == [.releaseUnknown("debian")])
    }

    /// Red Hat's own SBOMs name no release beside the build, whose version has it; what says the release otherwise comes first.
    @Test(arguments: [
        ("pkg:rpm/redhat/openssl@3.0.7-24.el9?arch=x86_64&epoch=1", 1), ("pkg:rpm/redhat/openssl@3.0.7-27.el9_2?arch=x86_64&epoch=1", 0),
        ("pkg:rpm/redhat/openssl@3.0.7-24.el8?arch=x86_64&epoch=1", 0), ("pkg:rpm/redhat/openssl@3.0.7-24.el8?distro=rhel-9.4&epoch=1", 1),
    ])
    func theBuildTellsTheRelease(purl: String, findings: Int) throws {
        let feed = Feed.osv("RHSA-1", "Red Hat:enterprise_linux:9::baseos", "openssl", "introduced:0 fixed:1:3.0.7-27.el9", upstream: ["CVE-1"])
        let component = try Scanning.component("c", purl: purl)
        let result = try Scanning.scan(Workbench().catalog(feed), component)
        #expect(result.findings.count == findings && result.undecided.isEmpty)
        // Incremental matching looks under the same release.
        let scope = component.matchKeys(system: nil).filter { $0.kind == .scope }.map(\.text)
        #expect(scope == [purl.contains("el8?arch") ? "rpm/redhat/8" : "rpm/redhat/9"])
    }

    @Test func aReleaseWithoutDataIsNotLookedUp() throws {
        let result = try scan("pkg:deb/debian/openssl@3.0.11?distro=debian-10")
        #expect(result.notLookedUp.map(\.reasons) == [[.noSource("deb/debian/10")]])
    }

    @Test func aCPEMatchOfABackportedPackageIsForAPerson() throws {
        let result = try scan("pkg:deb/debian/openssl@3.0.11-1~deb12u2?distro=debian-12", "cpe:2.3:a:openssl:openssl:3.0.11:*:*:*:*:*:*:*")
        #expect(result.findings.isEmpty)
        #expect(result.undecided.map(\.reason) == [.sourcesDisagree("")])
    }

    @Test func rpmEpochsCount() throws {
        let catalog = try Workbench().catalog(
            Feed.osv("ALSA-1", "AlmaLinux:8", "openssl", "introduced:0 fixed:1:1.1.1k-7.el8_6", related: ["CVE-1", "CVE-2"]))
        func findings(_ purl: String) throws -> Int { try Scanning.scan(catalog, Scanning.component("o", purl: purl)).findings.count }
        // One finding for each CVE that the advisory is about.
        #expect(try findings("pkg:rpm/almalinux/openssl@1.1.1k-6.el8_5?epoch=1&distro=almalinux-8.5") == 2)
        #expect(try findings("pkg:rpm/almalinux/openssl@1.1.1k-7.el8_6?epoch=1&distro=almalinux-8.6") == 0)
        #expect(try findings("pkg:rpm/almalinux/openssl@1:1.1.1k-7.el8_6?distro=almalinux-8") == 0)
    }
}
