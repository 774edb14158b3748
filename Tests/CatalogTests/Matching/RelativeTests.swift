import Diagnostics
import Testing

@testable import Catalog

/// CentOS Linux and Raspbian are built from Red Hat Enterprise Linux and Debian: their data answer, and are not as sure as own data.
struct RelativeTests {
    private let red7 = Feed.osv("RHSA-1", "Red Hat:enterprise_linux:7::server", "bind", "introduced:0 fixed:9.11.4-26.el7_9.2", upstream: ["CVE-1"])
    private let red8 = Feed.osv("RHSA-2", "Red Hat:enterprise_linux:8::baseos", "bind", "introduced:0 fixed:9.11.4-26.el8", upstream: ["CVE-2"])
    private let red9 = Feed.osv("RHSA-3", "Red Hat:enterprise_linux:9::baseos", "bind", "introduced:0 fixed:9.16-26.el9", upstream: ["CVE-3"])
    private let debian = Feed.osv("DSA-4", "Debian:11", "openssl", "introduced:0 fixed:1.1.1n-0+deb11u4", upstream: ["CVE-4"])

    private func scan(_ purl: String, system: OperatingSystem? = nil) throws -> ScanResult {
        let catalog = try Workbench().catalog(red7, red8, red9, debian)
        return try Scanning.scan(catalog, Scanning.component("x", purl: purl), system: system)
    }

    @Test func centOSIsAnsweredByRedHat() throws {
        let result = try scan("pkg:rpm/centos/bind@9.11.4-26.el7_9.1?distro=centos-7")
        let finding = try #require(result.findings.first)
        #expect(finding.kind == .distro && finding.confidence == .medium && finding.fixedIn == ["9.11.4-26.el7_9.2"])
        #expect(finding.evidence.map(\.rule) == [.relativeRange] && finding.evidence[0].identity == "pkg:rpm/redhat/bind")
        #expect(result.coverage == ["rpm/redhat/7": 1] && result.notLookedUp.isEmpty)
        #expect(try scan("pkg:rpm/centos/bind@9.11.4-26.el7_9.2?distro=centos-7").findings.isEmpty)
    }

    /// Nothing tells CentOS Stream 8 from CentOS Linux 8.
    @Test func centOS8IsAQuestion() throws {
        let result = try scan("pkg:rpm/centos/bind@9.11.4-20.el8?distro=centos-8")
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.relativeOnly("redhat")])
    }

    @Test func centOSStreamIsSomethingElse() throws {
        let result = try scan("pkg:rpm/centos/bind@9.16-20.el9?distro=centos-9")
        #expect(result.findings.isEmpty && result.undecided.isEmpty)
        let reason = try #require(result.notLookedUp.first?.reasons.first)
        #expect(reason == .noSource("rpm/centos/9") && reason.wording.english.contains("CentOS Stream"))
    }

    @Test(arguments: [
        ("pkg:deb/raspbian/libssl1.1@1.1.1n-0%2Bdeb11u3?distro=raspbian-11&upstream=openssl", 1),
        ("pkg:deb/raspbian/openssl@1.1.1n-0%2Bdeb11u4?distro=raspbian-11", 0), ("pkg:deb/raspbian/openssl@1.1.1n-0?distro=raspbian-12", 0),
    ])
    func raspbianIsAnsweredByDebian(purl: String, findings: Int) throws {
        let result = try scan(purl)
        #expect(result.findings.count == findings && result.findings.allSatisfy { $0.confidence == .medium })
    }

    /// The system's own name counts where the purl has no release.
    @Test func releaseOfTheSystem() throws {
        let system = OperatingSystem(name: "CentOS Linux", release: "7")
        #expect(try scan("pkg:rpm/centos/bind@9.11.4-20", system: system).findings.count == 1)
        #expect(try scan("pkg:rpm/centos/bind@9.11.4-20").findings.isEmpty)
        // So does the build itself.
        #expect(try scan("pkg:rpm/centos/bind@9.11.4-20.el7").findings.map(\.confidence) == [.medium])
    }

    /// Own data come first, and a change of the relative's data touches the component.
    @Test func keysAndOwnData() throws {
        let component = try Scanning.component("bind", purl: "pkg:rpm/centos/bind@9.11.4-20.el7?distro=centos-7&upstream=bind-9.11.4-20.el7.src.rpm")
        let keys = component.matchKeys(system: nil)
        for key in ["rpm/centos/bind", "rpm/redhat/bind", "rpm/redhat/bind?arch=src"] { #expect(keys.contains(MatchKey(.package, key)), "\(key)") }
        #expect(keys.contains(MatchKey(.scope, "rpm/redhat/7")) && keys.contains(MatchKey(.scope, "rpm/centos/7")))
        for name in ["almalinux", "rocky", "redhat", "ol"] {
            let other = try Scanning.component("bind", purl: "pkg:rpm/\(name)/bind@1?distro=\(name)-8")
            #expect(other.matchKeys(system: nil).allSatisfy { !$0.text.contains("/redhat/") || name == "redhat" }, "\(name)")
        }
    }

    /// What Red Hat calls mended is no finding by CPE: the sources disagree.
    @Test func silenceAndAcquittal() throws {
        let nvd = Feed.nvd("CVE-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:isc:bind:9.11.4:*:*:*:*:*:*:*")))
        let catalog = try Workbench().catalog(red7, nvd)
        let component = try Scanning.component(
            "bind", purl: "pkg:rpm/centos/bind@9.11.4-26.el7_9.2?distro=centos-7", cpe: "cpe:2.3:a:isc:bind:9.11.4:*:*:*:*:*:*:*")
        let result = try Scanning.scan(catalog, component)
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.sourcesDisagree("RHSA-1")])
    }
}
