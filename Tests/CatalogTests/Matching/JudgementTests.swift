import Diagnostics
import JSONStream
import Testing

@testable import Catalog

/// How several sources come to one answer, and that no component gets none.
struct JudgementTests {
    private let nvd = Feed.nvd("CVE-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:v:demo:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"2.0""#)))

    private func component(_ version: String) throws -> InventoryComponent {
        try Scanning.component("demo", purl: "pkg:pypi/demo@\(version)", cpe: "cpe:2.3:a:v:demo:\(version):*:*:*:*:*:*:*")
    }

    @Test func oneVulnerabilityOneFinding() throws {
        let catalog = try Workbench().catalog(
            Feed.osv("GHSA-1", "PyPI", "demo", "introduced:0 fixed:2.0", aliases: ["CVE-1"]),
            Feed.osv("PYSEC-1", "PyPI", "demo", "introduced:0 fixed:2.0", aliases: ["GHSA-1"]), nvd)
        let result = try Scanning.scan(catalog, component("1.0"))
        #expect(result.findings.count == 1)
        #expect(result.findings.first?.evidence.map(\.source) == ["OSV/GHSA", "OSV/PYSEC", "NVD"])
        #expect(result.findings.first?.fixedIn == ["2.0"])
    }

    @Test func whenSourcesDisagreeAPersonDecides() throws {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "PyPI", "demo", "introduced:0 fixed:1.5", aliases: ["CVE-1"]), nvd)
        let result = try Scanning.scan(catalog, component("1.7"))
        #expect(result.findings.isEmpty)
        #expect(result.undecided.map(\.reason) == [.sourcesDisagree("GHSA-1")])
    }

    @Test func aFlawThatOnlyACPEKnowsIsForAPersonWhereTheEcosystemHasData() throws {
        let result = try Scanning.scan(beside(packages: CatalogInfo.thin), component("1.7"))
        #expect(result.findings.isEmpty)
        #expect(result.undecided.map(\.reason) == [.sourcesDisagree("")])
        #expect(result.coverage == ["pypi": 1])
    }

    /// A few advisories are no feed of an ecosystem: that they do not name the component means nothing.
    @Test func aHandfulOfPackagesIsNoFeed() throws {
        let result = try Scanning.scan(beside(packages: CatalogInfo.thin - 1), component("1.7"))
        #expect(result.findings.map(\.kind) == [.cpe] && result.undecided.isEmpty)
        #expect(result.coverage == ["pypi": 1])
    }

    /// That a feed has become one is a change for every component of its ecosystem.
    @Test func aFeedThatGrowsTouchesItsEcosystem() throws {
        let (few, many) = (try beside(packages: CatalogInfo.thin - 1), try beside(packages: CatalogInfo.thin))
        let changes = try many.changes(since: few)
        #expect(changes.touches(try component("1.7").matchKeys(system: nil)))
        #expect(try few.changes(since: beside(packages: CatalogInfo.thin - 2)).touches(component("1.7").matchKeys(system: nil)) == false)
    }

    /// What NVD says, and a feed of so many other packages.
    private func beside(packages: Int) throws -> Catalog {
        let bench = try Workbench()
        var builder = try CatalogBuilder(path: bench.path("a.cat"))
        for feed in [nvd] + (0..<packages).map({ Feed.osv("GHSA-\($0)", "PyPI", "another-\($0)", "introduced:0") }) {
            try builder.addRecords(in: ByteBlock(Array(feed.utf8)), name: "feed")
        }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        return try bench.open("a.cat")
    }

    @Test func withoutDataOfTheEcosystemTheCPEDecides() throws {
        let result = try Scanning.scan(Workbench().catalog(nvd), component("1.7"))
        #expect(result.findings.map(\.kind) == [.cpe])
        #expect(result.coverage.isEmpty)
    }

    @Test func anOverrideStandsInPlaceOfNVD() throws {
        let override =
            #"{"_annotation":{"cve_id":"CVE-1","modified":"2024"},"cve":{"configurations":["#
            + Feed.anyOf(Feed.criterion("cpe:2.3:a:v:demo:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"1.2""#)) + "]}}"
        let catalog = try Workbench().catalog(nvd, override)
        let component = try Scanning.component("demo", cpe: "cpe:2.3:a:v:demo:1.7:*:*:*:*:*:*:*")
        #expect(try Scanning.scan(catalog, component).findings.isEmpty)
        let older = try Scanning.component("demo", cpe: "cpe:2.3:a:v:demo:1.1:*:*:*:*:*:*:*")
        #expect(try Scanning.scan(catalog, older).findings.flatMap(\.evidence).map(\.source) == [VulnerabilityRecord.overrideSource])
    }

    @Test func everyComponentGetsAnAnswer() throws {
        struct Bad: ExplainedError {
            var code: String { "BAD-001" }
            var wording: Wording { Wording(ja: "だめ", en: "bad") }
        }
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "PyPI", "demo", "introduced:0"))
        var broken = try Scanning.component("broken")
        broken.unreadable = [UnreadableIdentifier(text: "pkg:x", error: Bad())]
        let result = try Scanning.scan(
            catalog, Scanning.component("nothing", "1"), broken, Scanning.component("js", purl: "pkg:npm/left-pad@1.0.0"),
            Scanning.component("c", cpe: "cpe:2.3:a:v:p:1:*:*:*:*:*:*:*"), Scanning.component("clean", purl: "pkg:pypi/clean@1"),
            Scanning.component("demo", purl: "pkg:pypi/demo@1"))
        #expect(result.notLookedUp.map(\.component) == [0, 1, 2, 3])
        #expect(
            result.notLookedUp.flatMap(\.reasons) == [.noIdentifier, .unreadable("pkg:x", code: "BAD-001"), .noSource("npm"), .noCPESource])
        #expect(result.lookedUp == 2)
        #expect(result.findings.map(\.component) == [5])
    }

    @Test func theNameOfAnotherEcosystemIsAnotherPackage() throws {
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "npm", "chainsaw", "introduced:0"), Feed.osv("GHSA-2", "PyPI", "x", "introduced:0"))
        #expect(try Scanning.scan(catalog, Scanning.component("chainsaw", purl: "pkg:pypi/chainsaw@1")).findings.isEmpty)
    }
}
