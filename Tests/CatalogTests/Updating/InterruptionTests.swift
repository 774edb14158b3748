import Foundation
import Glibc
import JSONStream
import Synchronization
import Testing

@testable import Catalog

/// Wherever writing stops, the old catalogue is what it was, and the next import goes through.
struct InterruptionTests {
    /// Bytes that may still be written.
    private final class Budget: Sendable {
        let left: Mutex<Int>
        init(_ bytes: Int) { left = Mutex(bytes) }

        /// As much of `count` as may be written.
        func take(_ count: Int) -> Int {
            left.withLock { left in
                let taken = min(left, count)
                left -= taken
                return taken
            }
        }
    }

    /// A machine that stops after so many bytes: nothing is written, renamed or cleaned up any more.
    private func stopping(after bytes: Int) -> FileCalls {
        let budget = Budget(bytes)
        var calls = FileCalls.system
        calls.write = { descriptor, data, count in
            let taken = budget.take(count)
            guard taken > 0 else {
                errno = ENOSPC
                return -1
            }
            return Glibc.write(descriptor, data, taken)
        }
        calls.writeAt = { descriptor, data, count, place in
            let taken = budget.take(count)
            _ = pwrite(descriptor, data, taken, place)
            if taken < count { errno = ENOSPC }
            return taken
        }
        calls.sync = { _ in budget.take(1) == 1 ? 0 : -1 }
        calls.rename = { from, to in budget.take(1) == 1 ? Glibc.rename(from, to) : -1 }
        calls.remove = { _ in }
        return calls
    }

    @Test func atAnyByte() throws {
        let bench = try Workbench()
        let target = bench.path("a.cat")
        let first = try bench.write(Feed.osv("X-1", "PyPI", "a", "introduced:0"), as: "1.json")
        let second = try bench.write(Feed.osv("X-2", "PyPI", "b", "introduced:0 fixed:2", aliases: ["CVE-2024-1"]), as: "2.json")
        _ = try CatalogImport(target: target, now: "2026-01-01T00:00:00Z").run([first])
        let before = try Data(contentsOf: URL(filePath: target))
        let whole = bench.path("whole.cat")
        _ = try CatalogImport(target: whole, now: "2026-01-02T00:00:00Z").run([first, second])
        let size = try Data(contentsOf: URL(filePath: whole)).count
        // Every byte at the beginning and around the end, where header, sync and renaming come; in between every 61st.
        let places = Array(0..<64) + Array(stride(from: 64, to: size - 32, by: 61)) + Array((size - 32)...(size + 600))
        for bytes in places {
            var job = CatalogImport(target: target, now: "2026-01-02T00:00:00Z")
            job.calls = stopping(after: bytes)
            guard (try? job.run([second])) == nil else {
                // All of it was written, the header over again, synced and renamed.
                #expect(bytes > size)
                break
            }
            guard try Data(contentsOf: URL(filePath: target)) == before else {
                Issue.record("changed after \(bytes) bytes")
                return
            }
        }
        #expect(try CatalogImport(target: target, now: "2026-01-03T00:00:00Z").run([second]).info.records == 2)
        try bench.open("a.cat").verify()
    }

    @Test func verifyFindsEveryFlippedByte() throws {
        let bench = try Workbench()
        let catalog = try bench.catalog(
            Feed.osv("X-1", "PyPI", "a", "introduced:0"), Feed.nvd("CVE-2024-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:1:*:*:*:*:*:*:*"))))
        try catalog.verify()
        let bytes = Array(try Data(contentsOf: URL(filePath: bench.path("test.cat"))))
        // Behind the header's own sum up to its end there is nothing but zeros.
        let unused = 8 + 8 + 8 + CatalogLayout.Section.allCases.count * 24 + 8
        for place in bytes.indices where place < unused || place >= CatalogLayout.headerBytes {
            var changed = bytes
            changed[place] ^= 0x10
            #expect(throws: CatalogError.self, "byte \(place)") { try Catalog(ByteBlock(changed), path: "x").verify() }
        }
    }
}
