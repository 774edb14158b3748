import Foundation
import Glibc
import Synchronization
import Testing

@testable import Catalog

/// Two imports into one catalogue: the second sees what the first has put there, and nothing is written into the file that readers have open.
struct ConcurrentImportTests {
    private let bench: Workbench
    private let target: String

    init() throws {
        bench = try Workbench()
        target = bench.path("a.cat")
    }

    private func record(_ id: String) throws -> String { try bench.write(Feed.osv(id, "PyPI", "p", "introduced:0"), as: id + ".json") }

    /// Calls during which another import runs from end to end, just before the side file, which is open already, is locked.
    private func overtaken(by path: String) -> FileCalls {
        let isFirst = Mutex(true)
        let target = target
        var calls = FileCalls.system
        calls.lock = { descriptor in
            let first = isFirst.withLock { flag in
                defer { flag = false }
                return flag
            }
            if first { _ = try? CatalogImport(target: target, now: "2026-01-02T00:00:00Z").run([path]) }
            return flock(descriptor, LOCK_EX | LOCK_NB)
        }
        return calls
    }

    private func ids() throws -> [String] {
        let catalog = try bench.open("a.cat")
        try catalog.verify()
        return try (0..<catalog.recordCount).map { try catalog.record($0).id }.sorted()
    }

    @Test(arguments: [true, false]) func nothingOfTheOtherIsLost(_ isThere: Bool) throws {
        if isThere { _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([record("X-0")]) }
        var job = CatalogImport(target: target, now: "2026-01-03T00:00:00Z")
        job.calls = try overtaken(by: record("X-1"))
        _ = try job.run([record("X-2")])
        #expect(try ids() == (isThere ? ["X-0", "X-1", "X-2"] : ["X-1", "X-2"]))
    }

    @Test func oneThatFailsLeavesTheOthers() throws {
        var job = CatalogImport(target: target, now: "2026-01-03T00:00:00Z")
        job.calls = try overtaken(by: record("X-1"))
        let broken = try bench.write("{", as: "broken.json")
        #expect(throws: (any Error).self) { try job.run([broken]) }
        #expect(try ids() == ["X-1"])
    }

    @Test func damageIsNotTakenOver() throws {
        _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([record("X-1")])
        var bytes = try Data(contentsOf: URL(filePath: target))
        bytes[CatalogLayout.headerBytes + 8] ^= 1
        try bytes.write(to: URL(filePath: target))
        let next = try record("X-2")
        #expect(throws: CatalogError.damaged(path: target, offset: CatalogLayout.headerBytes)) {
            try CatalogImport(target: target, now: "2026-01-02T00:00:00Z").run([next])
        }
        #expect(try Data(contentsOf: URL(filePath: target)) == bytes)
        #expect(!FileManager.default.fileExists(atPath: target + ".part"))
    }

    @Test func aLinkIsFollowed() throws {
        try FileManager.default.createSymbolicLink(atPath: bench.path("link.cat"), withDestinationPath: "a.cat")
        for (day, id) in [("01", "X-1"), ("02", "X-2")] {
            _ = try CatalogImport(target: bench.path("link.cat"), now: "2026-01-\(day)T00:00:00Z").run([record(id)])
        }
        #expect(try ids() == ["X-1", "X-2"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: bench.path("link.cat")) == "a.cat")
    }

    @Test func linksInACircleAreRefused() throws {
        try FileManager.default.createSymbolicLink(atPath: bench.path("1.cat"), withDestinationPath: "2.cat")
        try FileManager.default.createSymbolicLink(atPath: bench.path("2.cat"), withDestinationPath: "1.cat")
        #expect { _ = try CatalogImport(target: bench.path("1.cat"), now: "2026-01-01T00:00:00Z").run([record("X-1")]) } throws: {
            ($0 as? CatalogError)?.code == "CATALOG-007"
        }
    }
}
