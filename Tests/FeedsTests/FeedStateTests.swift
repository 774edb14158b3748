import Catalog
import Foundation
import Testing

@testable import Feeds

/// What is remembered of the feeds is of one content of the catalogue, whatever file stands under its name.
struct FeedStateTests {
    private let bench: FeedBench

    init() throws { bench = try FeedBench() }

    /// One file with ten records, and NVD with one.
    private let server = FakeServer { url, headers, _ in
        if url.hasPrefix("https://n.org") { return url.contains("lastMod") ? FeedBench.page([], total: 0) : FeedBench.page([1], total: 1) }
        return headers["if-none-match"] == "\"1\""
            ? FakeServer.Reply(status: 304)
            : FakeServer.Reply(headers: ["etag": "\"1\""], body: Array((0..<10).map { FeedBench.osv($0) }.joined(separator: "\n").utf8))
    }

    private func update() throws -> [Int?] {
        let sources = [bench.source("osv", .files, ["https://a.org/1"]), bench.source("nvd", .nvd, ["https://n.org/2.0"])]
        return try bench.update(server, sources).map {
            #expect($0.failure == nil)
            return $0.records
        }
    }

    private func move(_ from: String, to: String) throws {
        try? FileManager.default.removeItem(atPath: bench.path(to))
        try FileManager.default.moveItem(atPath: bench.path(from), toPath: bench.path(to))
    }

    @Test func anotherCatalogueInItsPlaceGetsEverything() throws {
        #expect(try update() == [10, 1])
        #expect(try update() == [nil, nil])
        // docs/operations.md, "Stop, upgrade, offline".
        try bench.catalog(20..<30, as: "new.cat")
        try move("new.cat", to: "a.cat")
        #expect(try update() == [10, 1])
        #expect(try bench.open("a.cat").info.records == 21)
        #expect(try update() == [nil, nil])
    }

    @Test func aBackupGetsEverything() throws {
        try bench.catalog(20..<30, as: "a.cat")
        let backup = try bench.read("a.cat")
        #expect(try update() == [10, 1])
        try bench.write(backup, as: "a.cat")
        #expect(try update() == [10, 1])
        // Bytes that are the same are no other catalogue.
        try bench.write(bench.read("a.cat"), as: "b.cat")
        try move("b.cat", to: "a.cat")
        #expect(try update() == [nil, nil])
    }

    @Test func aNewStartGetsEverything() throws {
        #expect(try update() == [10, 1])
        try FileManager.default.removeItem(atPath: bench.path("a.cat"))
        try bench.catalog(0..<10, as: "a.cat")
        #expect(try update() == [10, 1])
    }

    @Test func anInstalledBundleGetsEverything() throws {
        let key = BundlePrivateKey()
        try bench.catalog(20..<30, as: "b.cat")
        _ = try CatalogBundle.write(catalog: bench.path("b.cat"), to: bench.path("b.bundle"), key: key, now: "2026-02-01T00:00:00Z")
        #expect(try update() == [10, 1])
        _ = try CatalogBundle(path: bench.path("b.bundle"), key: key.publicKey).install(into: bench.path("a.cat"), force: true)
        #expect(try update() == [10, 1])
    }

    @Test func anImportThatAddsKeepsWhatIsKnown() throws {
        #expect(try update() == [10, 1])
        try bench.write(Array(FeedBench.osv(40).utf8), as: "mine.jsonl")
        let done = try CatalogUpdate.keepingState(of: bench.path("a.cat")) {
            try CatalogImport(target: bench.path("a.cat"), now: "2027-02-01T00:00:00Z").run([bench.path("mine.jsonl")])
        }
        #expect(done.progress.records == 1)
        #expect(try update() == [nil, nil])
    }

    @Test func aCatalogueReplacedMeanwhileTakesNothing() throws {
        #expect(try update() == [10, 1])
        try bench.catalog(20..<30, as: "new.cat")
        let (new, old) = (bench.path("new.cat"), bench.path("a.cat"))
        let slow = FakeServer { _, _, _ in
            _ = rename(new, old)
            return FeedBench.page([2], total: 1)
        }
        let outcome = try bench.update(slow, [bench.source("nvd", .nvd, ["https://n.org/2.0"])])[0]
        #expect(outcome.failure as? FeedError == FeedError.replaced(path: old))
        #expect(try bench.open("a.cat").info.sources.map(\.name) == ["OSV/GHSA"])
    }

    @Test func oneUpdateAtATime() throws {
        let folder = bench
        let second = FakeServer { _, _, _ in FakeServer.Reply(status: 500) }
        let first = FakeServer { _, _, _ in
            #expect(throws: FeedError.updating(path: folder.path("a.cat"))) {
                try folder.update(second, [folder.source("osv", .files, ["https://a.org/1"])])
            }
            return FakeServer.Reply(body: Array(FeedBench.osv(1).utf8))
        }
        #expect(try bench.update(first, [bench.source("osv", .files, ["https://a.org/1"])])[0].records == 1)
        #expect(second.asked.isEmpty && first.asked.count == 1)
        #expect(try FileManager.default.contentsOfDirectory(atPath: bench.folder.path).sorted() == ["a.cat", "a.cat.feeds.json"])
    }
}
