import Foundation
import JSONStream
import Testing

@testable import Catalog

/// Texts lie packed in blocks, and are read as they were written.
struct PackedTextsTests {
    private let bench: Workbench

    init() throws { bench = try Workbench() }

    private static let words = [
        "overflow", "in", "the", "parser", "of", "crafted", "packets", "allows", "remote", "attackers", "memory", "disclosure",
    ]

    /// Records with a few hundred bytes of text each: half of them of Python, half of Go.
    private func feed(_ numbers: some Sequence<Int>, modified: String = "2024-01-01T00:00:00Z", seed: UInt64 = 1) throws -> String {
        var random = SplitMix(seed: seed)
        let lines = numbers.map { number in
            let details = (0..<60).map { _ in Self.words.randomElement(using: &random) ?? "" }.joined(separator: " ") + " \(number)"
            let extra = "\"details\":\"\(details)\",\"references\":[{\"type\":\"WEB\",\"url\":\"https://example.org/\(random.next())\"}],"
            let (database, ecosystem) = number % 2 == 0 ? ("PYSEC", "PyPI") : ("GO", "Go")
            return Feed.osv("\(database)-\(number)", ecosystem, "p\(number % 50)", "introduced:0 fixed:2", modified: modified, extra: extra)
                .replacing("\n", with: " ")
        }
        return try bench.write(lines.joined(separator: "\n"), as: "feed-\(UUID().uuidString).jsonl")
    }

    private func bring(_ target: String, _ files: [String], whole: Bool = false) throws -> Catalog {
        var job = CatalogImport(target: bench.path(target), now: "2026-01-02T03:04:05Z")
        job.isWhole = whole
        _ = try job.run(files)
        return try bench.open(target)
    }

    /// The packed blocks of a catalogue.
    private func blocks(_ catalog: Catalog) throws -> Set<[UInt8]> {
        Set(try (0..<catalog.textBlockCount).map { Array(try catalog.packedTexts(catalog.textBlockRow($0))) })
    }

    @Test func fewTextsNeedNoDictionary() throws {
        let catalog = try bring("few.cat", [feed(0..<40)])
        #expect(try catalog.textDictionaries().isEmpty)
        #expect(catalog.textBlockCount >= 2)
        try catalog.verify()
    }

    @Test func manyTextsShareADictionaryOfTheirSource() throws {
        let files = [try feed(0..<6_000)]
        let catalog = try bring("many.cat", files)
        #expect(try catalog.textDictionaries().map(\.source).sorted() == ["OSV/GO", "OSV/PYSEC"])
        try catalog.verify()
        for number in [0, 1, 2_999, 5_998, 5_999] {
            #expect(try catalog.record(number).details?.hasSuffix(" \(number)") == true)
        }
        let packed = try (0..<catalog.textBlockCount).map { try catalog.textBlockRow($0) }
        #expect(packed.reduce(0) { $0 + Int($1.packedLength) } * 2 < packed.reduce(0) { $0 + Int($1.length) })
        // Once more: the same bytes.
        _ = try bring("again.cat", files)
        #expect(try Data(contentsOf: URL(filePath: bench.path("many.cat"))) == Data(contentsOf: URL(filePath: bench.path("again.cat"))))
    }

    @Test func anImportTakesPackedBlocksOverAsTheyLie() throws {
        let all = try feed(0..<6_000)
        let before = try bring("grow.cat", [all])
        let (old, dictionaries) = (try blocks(before), try before.textDictionaries())
        let newer = try feed(100..<104, modified: "2025-01-01T00:00:00Z", seed: 2)
        let after = try bring("grow.cat", [newer])
        #expect(try after.textDictionaries() == dictionaries)
        // Four records of two sources: a block of each is packed anew, and the last of each, which was not full.
        #expect(try blocks(after).intersection(old).count >= old.count - 6)
        #expect(try CatalogContents(after) == CatalogContents(bring("whole.cat", [all, newer])))
        try after.verify()
    }

    @Test func blocksThatLostMuchArePackedAnew() throws {
        _ = try bring("shrink.cat", [feed(0..<6_000)])
        let before = try blocks(bench.open("shrink.cat"))
        // Every other one of the first Python records is replaced: no block of those is worth keeping as it lies.
        let some = try feed(stride(from: 0, to: 3_000, by: 4), modified: "2025-01-01T00:00:00Z", seed: 3)
        let after = try bring("shrink.cat", [some])
        let held = try (0..<after.textBlockCount).reduce(0) { try $0 + Int(after.textBlockRow($1).length) }
        let needed = try (0..<after.recordCount).reduce(0) { try $0 + Int(after.row($1).textLength) }
        #expect(held * 7 <= needed * 8)
        #expect(try !blocks(after).intersection(before).isEmpty)
        try after.verify()
    }

    @Test func smallRestsDoNotPileUp() throws {
        for step in 0..<12 { _ = try bring("rests.cat", [feed((step * 4)..<(step * 4 + 4))]) }
        let catalog = try bench.open("rests.cat")
        #expect(catalog.recordCount == 48)
        #expect(catalog.textBlockCount <= 8)
        try catalog.verify()
    }

    @Test func aLongTextIsABlockOfItsOwn() throws {
        let long = String(repeating: "long text ", count: 20_000)
        let catalog = try bench.catalog(
            Feed.osv("X-1", "PyPI", "a", "introduced:0", extra: "\"details\":\"\(long)\","), Feed.osv("X-2", "PyPI", "b", "introduced:0"))
        #expect(catalog.textBlockCount == 2)
        #expect(try catalog.record(0).details == long)
        try catalog.verify()
    }

    @Test func aDamagedBlockIsSaidToBe() throws {
        let catalog = try bench.catalog(Feed.osv("X-1", "PyPI", "a", "introduced:0", extra: #""details":"Some text","#))
        let row = try catalog.textBlockRow(0)
        var bytes = Array(try Data(contentsOf: URL(filePath: bench.path("test.cat"))))
        for place in Int(row.offset)..<Int(row.offset) + Int(row.packedLength) { bytes[place] = 0xFF }
        let damaged = try Catalog(ByteBlock(bytes), path: "x")
        #expect(throws: CatalogError.damaged(path: "x", offset: Int(row.offset))) { try damaged.record(0) }
    }

    @Test func manyThreadsReadAtOnce() async throws {
        let catalog = try bring("threads.cat", [feed(0..<3_000)])
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for start in 0..<8 {
                group.addTask {
                    try stride(from: start, to: 3_000, by: 8).allSatisfy { try catalog.record($0).details?.hasSuffix(" \($0)") == true }
                }
            }
            for try await isRight in group { #expect(isRight) }
        }
    }
}
