import Foundation
import JSONStream
import Testing

@testable import Catalog

/// A catalogue that grew in steps says the same as one made of everything at once.
struct IncrementalTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    private func bring(_ target: String, _ files: [String], whole: Bool = false, force: Bool = false) throws -> CatalogInfo {
        var job = CatalogImport(target: bench.path(target), now: "2026-01-02T03:04:05Z")
        job.isWhole = whole
        job.force = force
        return try job.run(files).info
    }

    /// Records of several sources about a few packages, products and CVEs, so that they meet.
    private func record(_ random: inout SplitMix, _ stamp: Int) -> String {
        let cve = "CVE-2024-\(1_000 + random.next() % 12)"
        let number = random.next() % 10
        let modified = "20\(10 + stamp)-01-0\(1 + random.next() % 9)T00:00:00Z"
        let package = ["alpha", "beta", "gamma"][Int(random.next() % 3)]
        let extra = random.next() % 8 == 0 ? "\"withdrawn\":\"2024-01-01T00:00:00Z\"," : ""
        switch random.next() % 4 {
        case 0:
            return Feed.osv("GHSA-\(number)", "PyPI", package, "introduced:0 fixed:\(1 + number)", aliases: [cve], modified: modified, extra: extra)
        case 1: return Feed.osv("DSA-\(number)", "Debian:12", package, "introduced:0 fixed:\(1 + number)", related: [cve], modified: modified)
        case 2:
            return Feed.osv("PYSEC-\(number)", "PyPI", package, "introduced:1", aliases: [cve, "GHSA-\(number)"], modified: modified, extra: extra)
        default:
            let names = (0...Int(random.next() % 3)).map {
                Feed.criterion("cpe:2.3:a:v:\(package)\($0):*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"2""#)
            }
            return Feed.nvd(cve, names.map { Feed.anyOf($0) }.joined(separator: ",")).replacing("2024-01-01T00:00:00.000", with: modified)
        }
    }

    @Test(arguments: 0..<16 as Range<UInt64>) func stepsAndWholeSayTheSame(seed: UInt64) throws {
        var random = SplitMix(seed: seed)
        var files: [String] = []
        for step in 0..<(2 + Int(random.next() % 4)) {
            let records = (0..<(1 + random.next() % 12)).map { _ in record(&random, step).replacing("\n", with: " ") }
            files.append(try bench.write(records.joined(separator: "\n"), as: "step-\(step).jsonl"))
        }
        _ = try bring("whole.cat", files)
        for file in files { _ = try bring("steps.cat", [file]) }
        let (whole, steps) = (try bench.open("whole.cat"), try bench.open("steps.cat"))
        #expect(try CatalogContents(whole) == CatalogContents(steps))
        for name in ["alpha", "beta", "gamma"] {
            for key in ["pypi/\(name)", "deb/debian/\(name)"] {
                #expect(try whole.found(key, .packages, .packageRows) == steps.found(key, .packages, .packageRows))
            }
            let key = "cpe:2.3:a:v:\(name)0:"
            #expect(try whole.found(key, .cpes, .cpeRows) == steps.found(key, .cpes, .cpeRows))
        }
        try steps.verify()
    }

    @Test func ofAWholeSourceWhatIsGoneIsDropped() throws {
        let many = (0..<20).map { Feed.osv("GHSA-\($0)", "PyPI", "p\($0)", "introduced:0").replacing("\n", with: " ") }
        let other = try bench.write(Feed.osv("PYSEC-1", "PyPI", "q", "introduced:0"), as: "other.json")
        _ = try bring("a.cat", [try bench.write(many.joined(separator: "\n"), as: "all.jsonl"), other])
        let fewer = try bench.write(many.dropLast().joined(separator: "\n"), as: "fewer.jsonl")
        #expect(try bring("a.cat", [fewer]).records == 21)
        #expect(try bring("a.cat", [fewer], whole: true).records == 20)
        // Something of it could not be read: then nobody knows what is gone.
        let broken = try bench.write(many.dropLast(3).joined(separator: "\n") + "\n{\"who\":1}", as: "broken.jsonl")
        #expect(try bring("a.cat", [broken], whole: true).records == 20)
        // That is said, and only then.
        var job = CatalogImport(target: bench.path("a.cat"), now: "2026-01-02T03:04:05Z")
        #expect(try job.run([broken]).progress.notices.isEmpty)
        job.isWhole = true
        #expect(try job.run([broken]).progress.notices.map(\.code) == ["CATALOG-023"])
        #expect(try job.run([fewer]).progress.notices.isEmpty)
    }

    @Test func shrinkingAndAgeingAreRefused() throws {
        let many = (0..<20).map { Feed.osv("GHSA-\($0)", "PyPI", "p\($0)", "introduced:0").replacing("\n", with: " ") }
        _ = try bring("a.cat", [try bench.write(many.joined(separator: "\n"), as: "all.jsonl")])
        let before = try Data(contentsOf: URL(filePath: bench.path("a.cat")))
        let few = try bench.write(many.prefix(17).joined(separator: "\n"), as: "few.jsonl")
        #expect(throws: CatalogError.shrunk(source: "OSV/GHSA", before: 20, after: 17)) { try bring("a.cat", [few], whole: true) }
        let old = many.map { $0.replacing("2024-01-01", with: "2023-01-01") }.joined(separator: "\n")
        #expect(throws: CatalogError.older(source: "OSV/GHSA", before: "2024-01-01T00:00:00Z", after: "2023-01-01T00:00:00Z")) {
            try bring("a.cat", [try bench.write(old, as: "old.jsonl")], whole: true)
        }
        #expect(try Data(contentsOf: URL(filePath: bench.path("a.cat"))) == before)
        #expect(try bring("a.cat", [few], whole: true, force: true).records == 17)
    }

    @Test func recordsThatNoLongerNameWhatTheyAffectAreRefused() throws {
        let many = (0..<20).map { Feed.osv("GHSA-\($0)", "PyPI", "p\($0)", "introduced:0").replacing("\n", with: " ") }
        #expect(try bring("a.cat", [try bench.write(many.joined(separator: "\n"), as: "all.jsonl")]).sources.map(\.matchable) == [20])
        let bare = (0..<20).map { #"{"schema_version":"1.6.0","id":"GHSA-\#($0)","modified":"2024-02-01T00:00:00Z","affected":[]}"# }
        let path = try bench.write(bare.joined(separator: "\n"), as: "bare.jsonl")
        #expect(throws: CatalogError.emptied(source: "OSV/GHSA", before: 20, after: 0)) { try bring("a.cat", [path]) }
        #expect(try bring("a.cat", [path], force: true).sources.map(\.matchable) == [0])
    }

    /// The packages are named, and no version of them: nothing would ever be found.
    @Test func recordsThatLoseTheirVersionsAreRefused() throws {
        let many = (0..<20).map { Feed.osv("GHSA-\($0)", "PyPI", "p\($0)", "introduced:0").replacing("\n", with: " ") }
        _ = try bring("a.cat", [try bench.write(many.joined(separator: "\n"), as: "all.jsonl")])
        // What is carried over from the catalogue counts as what came did.
        let other = try bench.write(Feed.osv("PYSEC-1", "PyPI", "q", "introduced:0"), as: "other.json")
        #expect(try bring("a.cat", [other]).sources.map(\.matchable) == [20, 1])
        let bare = (0..<20).map {
            #"{"id":"GHSA-\#($0)","modified":"2024-02-01T00:00:00Z","affected":[{"package":{"ecosystem":"PyPI","name":"p\#($0)"}}]}"#
        }
        let path = try bench.write(bare.joined(separator: "\n"), as: "bare.jsonl")
        #expect(throws: CatalogError.emptied(source: "OSV/GHSA", before: 20, after: 0)) { try bring("a.cat", [path]) }
        #expect(try bring("a.cat", [path], force: true).sources.map(\.matchable) == [0, 1])
        #expect(try bring("a.cat", [other]).sources.map(\.matchable) == [0, 1])
    }

    @Test func whatIsForcedReplacesNewerRecords() throws {
        func feed(_ day: String, _ fixed: String, _ numbers: Range<Int>) -> String {
            numbers.map { Feed.osv("GHSA-\($0)", "PyPI", "p", "introduced:0 fixed:\(fixed)", modified: day).replacing("\n", with: " ") }
                .joined(separator: "\n")
        }
        _ = try bring("a.cat", [try bench.write(feed("2024-03-01T00:00:00Z", "2", 0..<4), as: "new.jsonl")])
        let old = try bench.write(feed("2024-01-01T00:00:00Z", "5", 0..<2), as: "old.jsonl")
        func fixes() throws -> [String] {
            let catalog = try bench.open("a.cat")
            let records = try (0..<catalog.recordCount).map { try catalog.record($0) }.sorted { $0.id < $1.id }
            return records.map { $0.affected[0].ranges[0].events[1].version }
        }
        _ = try bring("a.cat", [old])
        #expect(try fixes() == ["2", "2", "2", "2"])
        _ = try bring("a.cat", [old], force: true)
        #expect(try fixes() == ["5", "5", "2", "2"])
    }
}
