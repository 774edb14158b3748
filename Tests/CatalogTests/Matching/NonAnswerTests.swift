import Testing

@testable import Catalog

/// What data say that cannot decide, or that speak of something near.
struct NonAnswerTests {
    private let openssl = Feed.nvd(
        "CVE-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:openssl:openssl:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"3.0.12""#)))

    /// A feed of OSS-Fuzz or of GitHub's actions knows next to nothing of what is called `pkg:generic` or `pkg:github`: it takes no word from NVD.
    @Test(arguments: [("Linux", "Kernel", "pkg:generic/openssl@3.0.1"), ("GitHub Actions", "actions/checkout", "pkg:github/openssl/openssl@3.0.1")])
    func aFewRecordsAreNoSourceForAll(_ ecosystem: String, _ name: String, _ purl: String) throws {
        let catalog = try Workbench().catalog(openssl, Feed.osv("X-1", ecosystem, name, "introduced:0 fixed:1.0.0"))
        let result = try Scanning.scan(catalog, Scanning.component("openssl", purl: purl, cpe: "cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*"))
        #expect(result.findings.count == 1 && result.undecided.isEmpty)
    }

    /// Without a CPE name nobody has been asked, and that is said.
    @Test func andAreNoLookUpEither() throws {
        let catalog = try Workbench().catalog(Feed.osv("X-1", "OSS-Fuzz", "expat", "introduced:0 fixed:1.0.0"))
        let result = try Scanning.scan(catalog, Scanning.component("zlib", purl: "pkg:generic/zlib@1.2"))
        #expect(result.lookedUp == 0 && result.notLookedUp.map(\.reasons) == [[.noSource("generic")]])
        #expect(try Scanning.scan(catalog, Scanning.component("expat", purl: "pkg:generic/expat@0.9")).findings.count == 1)
    }

    /// Data that know the flaw and cannot compare the version do not "not list it".
    @Test func whatCannotBeComparedIsNoDisagreement() throws {
        let catalog = try Workbench().catalog(
            Feed.nvd("CVE-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:acme:tool:*:*:*:*:*:*:*:*"))),
            Feed.osv("GHSA-1", "npm", "tool", "introduced:0 fixed:2.0.0", type: "SEMVER", aliases: ["CVE-1"]))
        let result = try Scanning.scan(
            catalog, Scanning.component("tool", purl: "pkg:npm/tool@not-a-version", cpe: "cpe:2.3:a:acme:tool:not-a-version:*:*:*:*:*:*:*"))
        #expect(result.undecided.map(\.reason) == [.notComparable(version: "not-a-version", scheme: "npm")])
    }

    @Test func anUnknownReleaseIsNoDisagreement() throws {
        let catalog = try Workbench().catalog(
            openssl, Feed.osv("DEBIAN-CVE-1", "Debian:12", "openssl", "introduced:0 fixed:3.1", upstream: ["CVE-1"]))
        let result = try Scanning.scan(
            catalog, Scanning.component("openssl", purl: "pkg:deb/debian/openssl@3.0.1-1", cpe: "cpe:2.3:a:openssl:openssl:3.0.1:*:*:*:*:*:*:*"))
        #expect(result.undecided.map(\.reason) == [.releaseUnknown("debian")])
    }

    @Test func commitsAloneAreAQuestion() throws {
        let catalog = try Workbench().catalog(Feed.osv("PYSEC-1", "PyPI", "tool", "introduced:0 fixed:abcdef", type: "GIT"))
        let result = try Scanning.scan(catalog, Scanning.component("tool", purl: "pkg:pypi/tool@1.0"))
        #expect(result.findings.isEmpty && result.undecided.map(\.reason) == [.commitsOnly])
    }

    /// Every version is affected: the one that nobody names too.
    @Test func whatHoldsForEveryVersionNeedsNone() throws {
        let catalog = try Workbench().catalog(
            Feed.osv("MAL-1", "npm", "evil", "introduced:0", type: "SEMVER"),
            Feed.osv("GHSA-2", "npm", "evil", "introduced:0 fixed:2.0.0", type: "SEMVER"))
        let result = try Scanning.scan(catalog, Scanning.component("evil", purl: "pkg:npm/evil"))
        #expect(result.findings.count == 1 && result.findings.first?.evidence.map(\.record) == ["MAL-1"])
        #expect(result.notLookedUp.map(\.reasons) == [[.noVersion]])
    }

    /// "All but 2.0" is about each component by itself.
    @Test func anotherComponentInAnExceptedVersionClearsNothing() throws {
        let record = #"""
            {"dataType":"CVE_RECORD","dataVersion":"5.1","cveMetadata":{"cveId":"CVE-2026-1","state":"PUBLISHED","dateUpdated":"2026-02-03T00:00:00Z"},
             "containers":{"cna":{"affected":[{"cpes":["cpe:2.3:a:maker:pump:*:*:*:*:*:*:*:*"],"defaultStatus":"affected",
               "versions":[{"version":"2.0","status":"unaffected"}]}]}}}
            """#
        let catalog = try Workbench().catalog(record)
        let result = try Scanning.scan(
            catalog, Scanning.component("a", cpe: "cpe:2.3:a:maker:pump:1.9:*:*:*:*:*:*:*"),
            Scanning.component("b", cpe: "cpe:2.3:a:maker:pump:2.0:*:*:*:*:*:*:*"))
        #expect(result.findings.map(\.component) == [0])
    }
}
