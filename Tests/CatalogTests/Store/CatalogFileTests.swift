import Diagnostics
import Foundation
import Inputs
import JSONStream
import Testing

@testable import Catalog

struct CatalogFileTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    private let feed = Feed.osv(
        "GHSA-1", "PyPI", "demo", "introduced:1.0 fixed:2.0", aliases: ["CVE-1"], versions: ["0.5"], extra: #""summary":"One","#)

    @Test func everyPartOfARecordSurvives() throws {
        let texts = [
            feed,
            Feed.nvd(
                "CVE-1",
                Feed.anyOf(
                    Feed.criterion("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", bounds: #""versionStartExcluding":"1","versionEndIncluding":"2""#),
                    Feed.criterion("cpe:2.3:a:v:p:1.0:beta:*:*:*:node.js:*:*")),
                extra: #""published":"2024","weaknesses":[],"references":[{"url":"u","tags":[]}],"#),
        ]
        let catalog = try bench.catalog(texts[0], texts[1])
        for (number, text) in texts.enumerated() {
            let original = try Feed.read(text)
            #expect(try catalog.record(number) == original)
        }
        #expect(catalog.info.sources.map(\.name) == ["NVD", "OSV/GHSA"])
        #expect(catalog.info.scopes == ["pypi": 1])
        #expect(catalog.info.vulnerabilities == 1)
        #expect(try catalog.groups(id: "ghsa-1").map(\.ids) == [["CVE-1", "GHSA-1"]])
        #expect(try catalog.groups(id: "nothing").isEmpty)
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        _ = try bench.catalog(feed, name: "a.cat")
        _ = try bench.catalog(feed, name: "b.cat")
        #expect(try Data(contentsOf: URL(filePath: bench.path("a.cat"))) == Data(contentsOf: URL(filePath: bench.path("b.cat"))))
    }

    @Test func theLaterChangeOfARecordStays() throws {
        let old = Feed.osv("X-1", "PyPI", "demo", "introduced:0", modified: "2024-01-01T00:00:00Z")
        let new = Feed.osv("X-1", "PyPI", "demo", "introduced:0 fixed:3", modified: "2025-01-01T00:00:00Z")
        for order in [[old, new], [new, old]] {
            let catalog = try bench.catalog(order[0], order[1])
            #expect(catalog.recordCount == 1)
            #expect(try catalog.record(0).modified == "2025-01-01T00:00:00Z")
        }
    }

    @Test func anImportAddsToWhatIsThere() throws {
        let target = bench.path("grow.cat")
        let first = try bench.write(Feed.osv("X-1", "PyPI", "demo", "introduced:0"), as: "1.json")
        let second = try bench.write(
            Feed.osv("X-2", "npm", "other", "introduced:0") + "\n"
                + Feed.osv("X-1", "PyPI", "demo", "introduced:0 fixed:9", modified: "2025-01-01T00:00:00Z"), as: "2.jsonl")
        _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([first])
        let (info, progress) = try CatalogImport(target: target, now: "2026-02-02T00:00:00Z").run([second])
        #expect(progress.records == 2)
        #expect(info.records == 2)
        #expect(info.scopes == ["npm": 1, "pypi": 1])
        let catalog = try bench.open("grow.cat")
        #expect(try catalog.groups(id: "X-1").count == 1)
        #expect(try catalog.record(catalog.groups(id: "X-1")[0].records[0]).affected.first?.ranges.first?.events.count == 2)
    }

    @Test func aSourceKeepsItsOwnDateOfImport() throws {
        let target = bench.path("dates.cat")
        _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([
            bench.write(Feed.osv("A-1", "PyPI", "a", "introduced:0"), as: "a.json")
        ])
        let info = try CatalogImport(target: target, now: "2026-02-02T00:00:00Z").run([
            bench.write(Feed.osv("B-1", "PyPI", "b", "introduced:0"), as: "b.json")
        ])
        .info
        #expect(info.sources.map(\.imported) == ["2026-01-01T00:00:00Z", "2026-02-02T00:00:00Z"])
    }

    @Test(arguments: [
        #"{"id":"X-2","modified":"2024-01-01","affected":[{"#, #"{"nothing":"known"}"#, "[1,2,3]", "", "\u{0}\u{1}\u{2}",
        #"{"id":7,"modified":"2024-01-01"}"#,
    ])
    func aFeedWithNothingGoodLeavesTheOldCatalogue(_ bad: String) throws {
        let target = bench.path("keep.cat")
        _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([bench.write(feed, as: "good.json")])
        let before = try Data(contentsOf: URL(filePath: target))
        let file = try bench.write(bad, as: "bad.json")
        let error = #expect(throws: (any Error).self) { try CatalogImport(target: target, now: "2026-01-02T00:00:00Z").run([file]) }
        // The reader is told which file.
        #expect((error as? any ExplainedError)?.wording.english.contains("bad.json") == true)
        #expect(try Data(contentsOf: URL(filePath: target)) == before)
        #expect(!FileManager.default.fileExists(atPath: target + ".part"))
    }

    @Test func twoImportsDoNotMix() throws {
        let target = bench.path("busy.cat")
        let first = try CatalogBuilder(path: target)
        #expect(throws: CatalogError.busy(path: target)) { _ = try CatalogBuilder(path: target) }
        _ = consume first
        #expect(!FileManager.default.fileExists(atPath: target + ".part"))
    }

    @Test func refusesOtherFiles() throws {
        for bytes in [[], Array("hello".utf8), Array(repeating: UInt8(0), count: 4096), Array("MIMAMORI".utf8)] {
            #expect(throws: CatalogError.notACatalog(path: "x")) { _ = try Catalog(ByteBlock(bytes), path: "x") }
        }
    }

    @Test(arguments: [4, 9]) func refusesOlderAndNewerFormats(format: UInt8) throws {
        _ = try bench.catalog(feed)
        var bytes = Array(try Data(contentsOf: URL(filePath: bench.path("test.cat"))))
        bytes[8] = format
        #expect(throws: CatalogError.newerFormat(path: "x", version: Int(format))) { try Catalog(ByteBlock(bytes), path: "x") }
        let words = CatalogError.newerFormat(path: "x", version: Int(format)).wording.english
        #expect(words.contains(format < UInt64(CatalogLayout.format) ? "import all sources" : "update Mimamori"))
    }

    @Test func everySchemeHasANumberInTheFile() { #expect(SchemeNumber.unnumbered.isEmpty) }
}
