import Foundation
import JSONStream
import Testing

@testable import Catalog

/// A catalogue that travels with its texts unpacked is the same catalogue where it arrives.
struct CatalogTransferTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    /// Of two sources, the one with texts enough for a dictionary, and one statement of NVD's.
    private func sample(_ count: Int) throws -> Catalog {
        var random = SplitMix(seed: 5)
        let lines = (0..<count).map { number in
            let details = (0..<40).map { _ in String(random.next() % 500) }.joined(separator: " word ")
            let ecosystem = number % 7 == 0 ? "Go" : "PyPI"
            return Feed.osv("X-\(number)", ecosystem, "p\(number % 50)", "introduced:0 fixed:2", extra: "\"details\":\"\(details)\",")
                .replacing("\n", with: " ")
        }
        let statement = Feed.anyOf(Feed.criterion("cpe:2.3:a:v:demo:*:*:*:*:*:*:*:*", bounds: #""versionEndExcluding":"2""#))
        let nvd = Feed.nvd("CVE-2024-0001", statement)
        return try bench.catalog(lines.joined(separator: "\n"), nvd)
    }

    private func transferred(_ catalog: Catalog) throws -> [UInt8] {
        var bytes: [UInt8] = []
        try catalog.transfer { bytes.append(contentsOf: $0) }
        return bytes
    }

    /// The catalogue made of `bytes`, which come in pieces of `size`.
    private func arrived(_ bytes: [UInt8], size: Int = 1_000, level: Int32 = TextPacker.level, as name: String = "there.cat") throws -> Catalog {
        var file = try CatalogTransfer(target: bench.path(name), level: level)
        for start in stride(from: 0, to: bytes.count, by: size) { try file.take(Array(bytes[start..<min(start + size, bytes.count)])) }
        try file.finish()
        try file.publish()
        return try bench.open(name)
    }

    private func bytes(_ catalog: Catalog) -> [UInt8] { withExtendedLifetime(catalog) { Array(catalog.block.bytes) } }

    @Test(arguments: [1, 60, 4_000]) func itIsTheSameFile(count: Int) throws {
        let catalog = try sample(count)
        #expect(try catalog.textDictionaries().isEmpty == (count < 4_000))
        let there = try arrived(transferred(catalog), size: count == 1 ? 1 : 100_000)
        #expect(bytes(there) == bytes(catalog))
    }

    /// As where zstd has another version: every block gets another length.
    @Test(arguments: [Int32(1), 12]) func blocksOfOtherLengthsHoldTheSame(level: Int32) throws {
        let catalog = try sample(400)
        let there = try arrived(transferred(catalog), level: level)
        #expect(there.block.count != catalog.block.count)
        try there.verify()
        #expect(try CatalogContents(there) == CatalogContents(catalog))
        #expect(try CatalogMarks(there) == CatalogMarks(catalog))
        for key in ["pypi/p3", "golang/p7"] {
            let found = try catalog.found(key, .packages, .packageRows)
            #expect(try !found.isEmpty && there.found(key, .packages, .packageRows) == found)
        }
        // And on it goes from there.
        let again = try arrived(transferred(there), as: "again.cat")
        #expect(bytes(again) == bytes(catalog))
    }

    @Test func whatIsCutOrChangedIsRefusedOrHoldsNoOtherAnswer() throws {
        let bytes = try transferred(sample(3))
        for length in 0..<bytes.count {
            #expect(throws: CatalogError.self, "\(length) bytes") { try arrived(Array(bytes.prefix(length)), size: 4_096) }
        }
        #expect(throws: CatalogError.self) { try arrived(bytes + [0]) }
        var random = SplitMix(seed: 9)
        for _ in 0..<3_000 {
            var changed = bytes
            changed[Int(random.next() % UInt64(bytes.count))] = UInt8(truncatingIfNeeded: random.next())
            // A signature and a digest stand before this; here it is enough that nothing crashes.
            if let catalog = try? arrived(changed, size: 4_096) { try? catalog.verify() }
        }
        #expect(!FileManager.default.fileExists(atPath: bench.path("there.cat.part")))
    }

    @Test func aCatalogueWithoutTextsTravels() throws {
        var builder = try CatalogBuilder(path: bench.path("dates.cat"))
        builder.add(ProductLifecycle(source: "endoflife.date", product: "demo"))
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        let catalog = try bench.open("dates.cat")
        #expect(try bytes(arrived(transferred(catalog))) == bytes(catalog))
    }
}
