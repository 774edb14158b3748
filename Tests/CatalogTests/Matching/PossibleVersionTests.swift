import JSONStream
import SBOM
import Testing

@testable import Catalog

/// Parts from outside whose version is only known as a range (CycloneDX 1.7 `versionRange`, the qualifier `vers` of purls).
struct PossibleVersionTests {
    enum Answer { case none, affected, question }

    private func scan(_ events: String, _ range: String?, purl: String = "pkg:npm/lodash", extent: SBOMExtent = .whole, versions: [String] = [])
        throws
        -> ScanResult
    {
        let member = range.map { #","versionRange":"\#($0)","isExternal":true"# } ?? ""
        let text =
            #"{"bomFormat":"CycloneDX","specVersion":"1.7","version":1,"components":[{"type":"library","name":"lodash","purl":"\#(purl)"\#(member)}]}"#
        let document = try SBOMReader.read(ByteBlock(Array(text.utf8)), extent: extent)
        let catalog = try Workbench().catalog(Feed.osv("GHSA-1", "npm", "lodash", events, type: "SEMVER", versions: versions))
        return try Matcher(catalog).scan(Inventory(document))
    }

    @Test(arguments: [
        ("introduced:0 fixed:4.17.21", "vers:npm/>=4.0.0|<4.17.0", Answer.affected),
        ("introduced:0 fixed:4.17.21", "vers:npm/>=4.0.0|<5.0.0", .question),
        ("introduced:0 fixed:4.17.21", "vers:npm/>=4.17.21|<5.0.0", .none), ("introduced:0 fixed:4.17.21", "vers:npm/4.17.20|4.17.21", .question),
        ("introduced:0 fixed:4.17.21", "vers:npm/4.17.20", .affected), ("introduced:0", "vers:npm/*", .affected),
        ("introduced:4.0.0 fixed:4.5.0 introduced:4.8.0 fixed:4.9.0", "vers:npm/>=4.5.0|<4.8.0", .none),
        ("introduced:4.0.0 fixed:4.5.0 introduced:4.8.0 fixed:4.9.0", "vers:npm/>=4.4.0|<4.8.0", .question),
        ("introduced:4.0.0 last_affected:4.5.0", "vers:npm/>4.5.0", .none), ("introduced:0 limit:3.0.0", "vers:npm/>=3.0.0", .none),
    ])
    func rangesAreSets(events: String, range: String, answer: Answer) throws {
        for extent in [SBOMExtent.whole, .identities] {
            let result = try scan(events, range, extent: extent)
            #expect(result.findings.count == (answer == .affected ? 1 : 0) && result.lookedUp == 1)
            #expect(result.undecided.map(\.reason) == (answer == .question ? [.versionRange(range)] : []))
            if answer == .affected { #expect(result.findings.first?.evidence.first?.version == range) }
        }
    }

    @Test func theFixIsNamed() throws {
        let finding = try #require(try scan("introduced:0 fixed:4.17.21", "vers:npm/>=4.0.0|<4.17.0").findings.first)
        #expect(finding.fixedIn == ["4.17.21"] && finding.evidence.first?.range == "< 4.17.21")
        #expect(try scan("introduced:9.0.0", "vers:npm/4.0.0|5.0.0", versions: ["4.0.0", "5.0.0"]).findings.count == 1)
    }

    @Test func thePurlMaySayIt() throws {
        #expect(try scan("introduced:0 fixed:4.17.21", nil, purl: "pkg:npm/lodash?vers=vers:npm/%3E%3D4.0.0%7C%3C4.17.0").findings.count == 1)
        // A version stands.
        #expect(try scan("introduced:0 fixed:4.17.21", nil, purl: "pkg:npm/lodash@4.17.21?vers=vers:npm/%3C4.17.0").findings.isEmpty)
    }

    /// What cannot be read, or is in the order of other packages, is no range.
    @Test(arguments: ["nonsense", "vers:pypi/<1.0", "vers:npm/none", ""]) func noRange(range: String) throws {
        let result = try scan("introduced:0 fixed:4.17.21", range)
        #expect(result.findings.isEmpty && result.undecided.isEmpty && result.notLookedUp.first?.reasons == [.noVersion])
    }
}
