import JSONStream
import Testing

@testable import Catalog

struct OSVReaderTests {
    private func read(_ text: String) throws -> VulnerabilityRecord { try Feed.read(text) }

    @Test func readsAllThatMatters() throws {
        let record = try read(
            """
            {"schema_version":"1.6.0","id":"GHSA-aaaa-bbbb-cccc","modified":"2024-02-03T00:00:00Z","published":"2024-01-01T00:00:00Z",
             "aliases":["CVE-2024-0001"],"summary":"Short","details":"Long",
             "severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
             "references":[{"type":"FIX","url":"https://example.invalid/fix"}],
             "affected":[{"package":{"ecosystem":"npm","name":"@scope/name"},
               "ranges":[{"type":"GIT","events":[{"introduced":"0"}]},{"type":"SEMVER","events":[{"fixed":"2.0.0"},{"introduced":"1.0.0"}]}],
               "versions":["0.9.0"]}],
             "database_specific":{"severity":"HIGH","cwe_ids":["CWE-79"],"mimamori":{"summary_ja":"要約"},"other":{"x":[1,2]}}}
            """)
        #expect(record.source == "OSV/GHSA")
        #expect(record.id == "GHSA-aaaa-bbbb-cccc")
        #expect(record.aliases == ["CVE-2024-0001"])
        #expect(record.summaryJapanese == "要約")
        #expect(record.weaknesses == ["CWE-79"])
        #expect(record.severities.map(\.value) == ["CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "HIGH"])
        #expect(record.severities.allSatisfy { $0.giver == "OSV/GHSA" })
        #expect(record.references == [Reference(kind: "FIX", url: "https://example.invalid/fix")])
        let affected = try #require(record.affected.first)
        #expect(affected.package.text == "npm/@scope/name")
        #expect(affected.gitRanges == 1)
        #expect(affected.versions == ["0.9.0"])
        // Events come in any order and are kept along the version order.
        #expect(affected.ranges.first?.events == [VersionEvent(.introduced, "1.0.0"), VersionEvent(.fixed, "2.0.0")])
    }

    @Test(arguments: [
        ("PyPI", "Django_REST", "pypi/django-rest", ""), ("PyPI", "zope.interface", "pypi/zope-interface", ""),
        ("Maven", "org.apache.logging.log4j:log4j-core", "maven/org.apache.logging.log4j/log4j-core", ""),
        ("Go", "github.com/Azure/go-ntlmssp", "golang/github.com/azure/go-ntlmssp", ""), ("Debian:12", "openssl", "deb/debian/openssl", "12"),
        ("Ubuntu:22.04:LTS", "curl", "deb/ubuntu/curl", "22.04"), ("Ubuntu:Pro:18.04:LTS", "curl", "deb/ubuntu/curl", "18.04+pro"),
        ("Alpine:v3.18", "busybox", "apk/alpine/busybox", "3.18"), ("AlmaLinux:8", "openssl", "rpm/almalinux/openssl", "8"),
        ("Packagist", "symfony/http-kernel", "composer/symfony/http-kernel", ""),
        ("SwiftURL", "github.com/vapor/vapor", "swift/github.com/vapor/vapor", ""),
        ("crates.io", "openssl-src", "cargo/openssl-src", ""), ("Bitnami", "openssl", "bitnami/openssl", ""),
    ])
    func namesPackagesAsPurlDoes(_ ecosystem: String, _ name: String, _ key: String, _ release: String) throws {
        let record = try read(Feed.osv("X-1", ecosystem, name, "introduced:0"))
        #expect(record.affected.first?.package.text == key)
        #expect(record.affected.first?.release == release)
    }

    @Test func keepsAnUnknownEcosystemApart() throws {
        let record = try read(Feed.osv("X-1", "Zork:7", "thing", "introduced:0"))
        #expect(record.affected.first?.package.type == "?zork:7")
    }

    @Test func refusesWhatIsNoRecord() {
        #expect(throws: CatalogError.self) { try read(#"{"hello":1}"#) }
        #expect(throws: CatalogError.self) { try read(#"{"id":"","modified":"2024-01-01T00:00:00Z"}"#) }
        #expect(throws: JSONError.self) { try read(#"{"id":"X-1","modified":"2024","affected":{"package":1}}"#) }
        #expect(throws: JSONError.self) { try read(#"{"id":"X-1","modified":"2024","affected":[{"package":{"name":7}}]}"#) }
        #expect(throws: JSONError.self) { try read(#"{"id":"X-1","modified":"2024"} x"#) }
    }

    /// Updates that mend no flaw match nothing; the record stays to be looked up.
    @Test(arguments: [("ALBA-2022:1", [], 0), ("RLEA-2022:1", [], 0), ("ALBA-2022:1", ["CVE-2022-1"], 1), ("ALSA-2022:1", [], 1)])
    func updatesWithoutAFlawAffectNothing(id: String, related: [String], affected: Int) throws {
        let record = try Feed.read(Feed.osv(id, "AlmaLinux:8", "curl", "introduced:0 fixed:7-1.el8", related: related))
        #expect(record.id == id && record.affected.count == affected)
    }

    /// The publisher's rating counts where there is no other.
    @Test(arguments: [
        ("ALSA-1", "Important: curl security update", "", "Important"), ("ALSA-1", "postgresql:12 security update", "", nil),
        ("ALSA-1", "curl update", "", nil), ("GHSA-1", "Critical: all of it", "", nil),
        (
            "ALSA-1", "Low: curl", #""severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}],"#,
            "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"
        ),
    ])
    func titlesOfUpdatesRateThem(id: String, title: String, extra: String, rating: String?) throws {
        let text = Feed.osv(id, "AlmaLinux:8", "curl", "introduced:0 fixed:7-1.el8", extra: #""summary":"\#(title)",\#(extra)"#)
        #expect(try Feed.read(text).severities.map(\.value) == [rating].compactMap { $0 })
    }
}
