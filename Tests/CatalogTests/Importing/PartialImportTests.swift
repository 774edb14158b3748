import Diagnostics
import Testing

@testable import Catalog

struct PartialImportTests {
    /// A feed with broken records gives the good ones, and a record that a broken one was to replace stays.
    @Test func brokenRecordsAreLeftOutAndNamed() throws {
        let bench = try Workbench()
        let target = bench.path("a.cat")
        let good = try bench.write(Feed.osv("PYSEC-1", "PyPI", "x", "introduced:0 fixed:2"), as: "good.json")
        _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([good])
        let mixed = try bench.write(
            #"{"id":"PYSEC-1","modified":"2027-01-01T00:00:00Z","affected":7}"# + "\n" + #"{"who":"knows"}"# + "\n"
                + Feed.osv("PYSEC-2", "PyPI", "y", "introduced:0").replacing("\n", with: " "), as: "mixed.jsonl")
        let cut = try bench.write(#"[{"id":"PYSEC-3","modified":"2026-01-01T00:00:00Z","aff"#, as: "z-cut.json")
        let (info, progress) = try CatalogImport(target: target, now: "2026-01-02T00:00:00Z").run([mixed, cut])
        #expect(info.records == 2)
        #expect(progress.records == 1)
        #expect(progress.problems.count == 3)
        #expect(progress.problems.allSatisfy { $0.message(in: .english).contains(".json") })
        let catalog = try bench.open("a.cat")
        #expect(try catalog.groups(id: "PYSEC-1").count == 1 && catalog.groups(id: "PYSEC-2").count == 1)
    }

    /// What stands behind a good record does not take it away.
    @Test func garbageBehindARecordIsNamed() throws {
        let bench = try Workbench()
        let file = try bench.write(#"{"id":"X-2","modified":"2024-01-01"}garbage"#)
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        #expect(info.records == 1 && progress.problems.count == 1)
    }

    @Test func nothingReadableLeavesTheCatalogueAlone() throws {
        let bench = try Workbench()
        let target = bench.path("a.cat")
        let bad = try bench.write(#"{"who":"knows"}"#)
        #expect(throws: PlacedError.self) { try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([bad]) }
        #expect(throws: (any Error).self) { try bench.open("a.cat") }
    }
}
