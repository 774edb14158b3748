import Diagnostics
import Testing

@testable import Catalog

/// Records that are taken, with something in them that is not as it should be.
struct OddRecordTests {
    /// CVE and GitHub write their ids in one way; others do not always.
    @Test func letterCaseMakesNoOtherFlaw() throws {
        let catalog = try Workbench().catalog(
            Feed.osv("GHSA-aaaa-aaaa-0009", "npm", "k", "introduced:0 fixed:2.0.0", type: "SEMVER", aliases: ["cve-2030-0009"]),
            Feed.osv("PYSEC-2030-9", "npm", "k", "introduced:0 fixed:2.0.0", type: "SEMVER", aliases: ["CVE-2030-0009"]),
            Feed.osv("OSV-9", "npm", "k", "introduced:0 fixed:2.0.0", type: "SEMVER", aliases: ["ghsa-AAAA-aaaa-0009"]))
        let result = try Scanning.scan(catalog, Scanning.component("k", purl: "pkg:npm/k@1.0.0"))
        #expect(result.findings.count == 1)
        let group = try catalog.group(try #require(result.findings.first).vulnerability)
        #expect(group.ids == ["CVE-2030-0009", "GHSA-aaaa-aaaa-0009", "OSV-9", "PYSEC-2030-9"])
    }

    /// The record counts; that its date does not is said.
    @Test func aDateThatIsNoneIsNamed() throws {
        let bench = try Workbench()
        let file = try bench.write(
            #"{"id":"GHSA-x","modified":"bad"}"# + "\n" + #"{"id":"GHSA-y","modified":"2026-01-01T00:00:00Z"}"# + "\n", as: "mix.jsonl")
        let (_, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-02T03:04:05Z").run([file])
        #expect(progress.records == 2)
        #expect(progress.problems.map(\.error.code) == [CatalogError.badField(line: 1, field: "modified", text: "bad").code])
    }
}
