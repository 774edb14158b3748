import Diagnostics
import Testing

@testable import Catalog

struct DistributionReaderTests {
    private let tracker = #"""
        {"openssl":{"CVE-2026-1":{"description":"Words.","scope":"remote","releases":{
            "bookworm":{"status":"resolved","repositories":{"bookworm":"3.0.1-1"},"fixed_version":"3.0.2-1","urgency":"not yet assigned"},
            "bullseye":{"status":"open","repositories":{"bullseye":"1.1.1-1"},"urgency":"unimportant","nodsa":"Minor issue"},
            "trixie":{"status":"resolved","fixed_version":"0","urgency":"low"},"buster":{"status":"undetermined","urgency":"low"}}}},
         "zlib":{"CVE-2026-1":{"releases":{"bookworm":{"status":"open","urgency":"low"}}}}}
        """#
    private let secdb = #"""
        {"apkurl":"x","archs":["x86_64"],"reponame":"main","urlprefix":"https://dl-cdn.alpinelinux.org/alpine","distroversion":"v3.18","packages":[
          {"pkg":{"name":"bind","secfixes":{"9.18.7-r0":["CVE-2026-1 XSA-7","CVE-2026-2"],"0":["CVE-2026-3"]}}},{"pkg":{}}]}
        """#

    private func catalog(_ text: String) throws -> (Catalog, CatalogImport.Progress) {
        let bench = try Workbench()
        let (_, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([bench.write(text)])
        return (try bench.open("a.cat"), progress)
    }

    @Test(arguments: [
        ("openssl", "3.0.1-1", "12", 1, 0), ("openssl", "3.0.2-1", "12", 0, 0), ("openssl", "9", "11", 1, 0), ("openssl", "1", "13", 0, 0),
        ("openssl", "1", "10", 0, 1), ("zlib", "1", "12", 1, 0), ("zlib", "1", "11", 0, 0),
    ])
    func trackerOfDebian(name: String, version: String, release: String, findings: Int, undecided: Int) throws {
        let (catalog, progress) = try catalog(tracker)
        #expect(progress.problems.isEmpty && catalog.info.sources.map(\.name) == ["Debian tracker"])
        let component = try Scanning.component(name, version, purl: "pkg:deb/debian/\(name)@\(version)?distro=debian-\(release)")
        let result = try Scanning.scan(catalog, component)
        #expect(result.findings.count == findings && result.undecided.count == undecided)
    }

    @Test func trackerThatBreaksOff() throws {
        let (catalog, progress) = try catalog(String(tracker.prefix(tracker.count - 40)))
        #expect(catalog.info.records == 1 && progress.problems.count == 1)
    }

    @Test(arguments: [("9.18.6-r0", 2), ("9.18.7-r0", 0)])
    func databaseOfAlpine(version: String, findings: Int) throws {
        let (catalog, progress) = try catalog(secdb)
        #expect(progress.problems.map(\.code) == ["CATALOG-010"] && catalog.info.records == 3)
        let component = try Scanning.component("bind", version, purl: "pkg:apk/alpine/bind@\(version)?distro=alpine-3.18.4")
        let result = try Scanning.scan(catalog, component)
        #expect(result.findings.count == findings)
        #expect(try catalog.groups(id: "XSA-7").map(\.ids) == [["CVE-2026-1", "XSA-7"]])
    }

    @Test(arguments: [
        (#"{"schema":"s","identifier":"x","item":{"Vulnerability":{}}}"#, "CATALOG-002"),
        (#"{"schema":"s","identifier":"x","item":{"item":{},"identifier":"y"}}"#, "CATALOG-001"),
        (
            #"{"identifier":"x","item":{"Vulnerability":{"Name":"CVE-1","NamespaceName":"rhel:8","FixedIn":[{"Name":"a","Version":"1","VulnerableRange":"?"}]}}}"#,
            "CATALOG-010"
        ),
        (#"{"packages":[],"reponame":"main"}"#, "CATALOG-012"),
    ])
    func brokenOnesAreNamed(text: String, code: String) {
        #expect { try Feed.read(text) } throws: { ($0 as? any ExplainedError)?.code == code }
    }

    /// Every kind of record that vunnel keeps, but for its EPSS and OpenVEX forms.
    @Test(.enabled(if: TestData.isPresent, "no shared test data")) func readsRecordsOfVunnel() throws {
        let bench = try Workbench()
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([
            TestData.path("vunnel/grype-provider-fixtures.tar.zst")
        ])
        // Five scores of EPSS and three documents of OpenVEX.
        #expect(progress.problems.map(\.code) == Array(repeating: "CATALOG-001", count: 8))
        #expect(info.scopes["apk/alpine/3.18"] != nil && info.scopes["rpm/redhat/8"] != nil && info.scopes["deb/debian/12"] != nil)
        #expect(info.lifecycles > 0)
        let catalog = try bench.open("a.cat")
        for (purl, id, count) in [
            ("pkg:apk/alpine/dhcp@4.4.0-r0?distro=alpine-3.18", "CVE-2019-6470", 1),
            ("pkg:apk/alpine/dhcp@4.4.1-r0?distro=alpine-3.18", "CVE-2019-6470", 0),
            ("pkg:apk/alpine/bind@1?distro=alpine-3.18", "CVE-2019-6470", 0),
            ("pkg:deb/ubuntu/openssh@1%3A8.2p1-4?distro=ubuntu-20.04", "CVE-2023-38408", 1),
        ] {
            let found = try Scanning.scan(catalog, Scanning.component("x", purl: purl))
            #expect(try found.findings.filter { try catalog.group($0.vulnerability).ids.contains(id) }.count == count, "\(purl)")
        }
    }
}
