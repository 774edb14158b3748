import Inputs
import JSONStream
import Testing

@Suite("Decompression bombs")
struct BombTests {
    private let folder: TestFolder
    private static let packings: [(format: ArchiveMaker.Format, filter: ArchiveMaker.Filter)] = [
        (.raw, .gzip), (.raw, .zstd), (.raw, .xz), (.raw, .bzip2), (.zip, .none), (.pax, .gzip), (.ustar, .zstd),
    ]

    init() throws { folder = try TestFolder() }

    private func bomb(_ index: Int, zeros: Int) throws -> String {
        let path = folder("bomb")
        try ArchiveMaker.make(path, Self.packings[index].format, Self.packings[index].filter, [.init("a.json", "{\"a\":\"", zeros: zeros)])
        return path
    }

    @Test("Too high a ratio is refused, in documents and feeds", arguments: packings.indices)
    func ratio(index: Int) throws {
        let path = try bomb(index, zeros: 900 << 10)
        #expect(document(path, limits: .small).error == .ratioTooHigh(path: path, limit: 50))
        var limits = InputLimits.small
        limits.recordBytes = 2 << 20
        #expect(Records(path, limits: limits).input == .ratioTooHigh(path: path, limit: 50))
    }

    @Test("A higher limit lets it through", arguments: packings.indices)
    func adjusted(index: Int) throws {
        let path = try bomb(index, zeros: 900 << 10)
        for ratio in [1_000_000, Int.max] {
            var limits = InputLimits.small
            limits.ratio = ratio
            #expect(document(path, limits: limits).map(\.count) == .success(6 + 900 << 10))
        }
    }

    @Test("Too much in all is refused, whatever the ratio", arguments: packings.indices)
    func total(index: Int) throws {
        let path = try bomb(index, zeros: 1100 << 10)
        var limits = InputLimits.small
        limits.ratio = .max
        limits.recordBytes = 4 << 20
        #expect(document(path, limits: limits).error == .expandsTooMuch(path: path, limit: 1 << 20))
        #expect(Records(path, limits: limits).input == .expandsTooMuch(path: path, limit: 1 << 20))
    }

    @Test("The limits that documents have by themselves stop 64 MiB of nothing in a few bytes")
    func standardLimits() throws {
        let path = try bomb(1, zeros: 64 << 20)
        #expect(document(path).error == .ratioTooHigh(path: path, limit: 200))
    }

    @Test("A feed's standard limits stop it by the record at the latest")
    func feedLimits() throws {
        let path = try bomb(1, zeros: 66 << 20)
        let records = Records(path)
        #expect(records.input == .ratioTooHigh(path: path, limit: 200) || records.json?.reason == .tooLong(limit: 64 << 20))
    }

    @Test("Compression in compression counts from the outermost byte to the innermost")
    func nested() throws {
        let inner = try bomb(0, zeros: 900 << 10)
        var entry = ArchiveMaker.Entry("inner")
        entry.bytes = try MappedFile.open(inner).copied()
        for filter in [ArchiveMaker.Filter.gzip, .zstd, .xz] {
            let path = folder("outer")
            try ArchiveMaker.make(path, .raw, filter, [entry])
            #expect(document(path, limits: .small).error == .ratioTooHigh(path: path, limit: 50))
        }
    }

    @Test(
        "Limits hold over all files of an archive, and for what is passed over",
        arguments: [(true, ArchiveMaker.Filter.gzip), (false, .zstd), (false, .none)])
    func manyFiles(isZip: Bool, filter: ArchiveMaker.Filter) throws {
        let path = folder("many")
        let half = ArchiveMaker.Entry("a.json", "{\"a\":\"", zeros: 600 << 10)
        var hidden = half
        hidden.name = ".hidden"
        var limits = InputLimits.small
        limits.ratio = .max
        limits.recordBytes = 2 << 20
        let format = isZip ? ArchiveMaker.Format.zip : .pax
        try ArchiveMaker.make(path, format, isZip ? .none : filter, [.init("first.json", "{}"), hidden, hidden])
        #expect(document(path, limits: limits).error == .expandsTooMuch(path: path, limit: 1 << 20) || filter == .none && !isZip)
        try ArchiveMaker.make(path, format, isZip ? .none : filter, [half, half])
        let error = document(path, limits: limits).error
        #expect(error == .expandsTooMuch(path: path, limit: 1 << 20) || error == .tooLarge(path: path, limit: 1 << 20))
        #expect(!Records(path, limits: limits).isWhole)
    }

    @Test("Too many entries are refused, as many as the limit are not", arguments: [ArchiveMaker.Format.zip, .ustar, .pax])
    func entries(format: ArchiveMaker.Format) throws {
        let path = folder("entries")
        let entries = (0..<6).map { ArchiveMaker.Entry("\($0).json", "{}") }
        try ArchiveMaker.make(path, format, .none, Array(entries.prefix(5)))
        #expect(Records(path, limits: .small).texts.count == 5 && Records(path, limits: .small).isWhole)
        try ArchiveMaker.make(path, format, .none, entries)
        #expect(Records(path, limits: .small).input == .tooManyEntries(path: path, limit: 5))
        #expect(document(path, limits: .small).error == .tooManyEntries(path: path, limit: 5))
        // Folders count too: a million of them cost as much.
        try ArchiveMaker.make(path, format, .none, (0..<6).map { .init("\($0)/", kind: .folder) })
        #expect(Records(path, limits: .small).input == .tooManyEntries(path: path, limit: 5))
    }
}
