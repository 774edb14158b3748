import CZstd

/// What the texts of one source have in common: zstd looks up in it what a block alone is too short to repeat.
///
/// It is made once, of the first texts of a source, and goes with the catalogue from import to import: blocks that were packed with it stay as they are.
struct TextDictionary: Equatable {
    /// Most bytes of one; the size that zstd's own tool takes where nothing is said.
    static let largest = 110 << 10
    /// So many bytes of texts must have come before a dictionary is worth its own room.
    static let sampleBytes = 1 << 20
    /// The next one is made when a source has so many times the texts: a source's oldest records are often unlike its newest.
    static let growth = 8

    let source: String
    let bytes: [UInt8]

    init(source: String, bytes: [UInt8]) {
        self.source = source
        self.bytes = bytes
    }

    /// Of the blocks of a source: evenly chosen pieces of them, with the statistics of all.
    ///
    /// zstd's trainer, which chooses the pieces by how often they repeat, makes catalogues some six per cent smaller for forty times the time
    /// (decision 0018): an import of a small feed would spend most of its time in it.
    /// - Returns: nil where zstd finds nothing in the blocks to make one of.
    init?(source: String, blocks: [[UInt8]]) throws(CatalogError) {
        try TextLibrary.load()
        let step = max(1, blocks.count * TextPacker.blockBytes / (Self.largest - Self.headBytes))
        var content: [UInt8] = []
        for index in stride(from: 0, to: blocks.count, by: step) { content.append(contentsOf: blocks[index].prefix(TextPacker.blockBytes)) }
        content = Array(content.prefix(Self.largest - Self.headBytes))
        let samples = Array(blocks.joined())
        let sizes = blocks.map(\.count)
        let parameters = ZDICT_params_t(compressionLevel: TextPacker.level, notificationLevel: 0, dictID: 0)
        var length = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Self.largest) { buffer, count in
            length = ZDICT_finalizeDictionary(
                buffer.baseAddress, buffer.count, content, content.count, samples, sizes, UInt32(sizes.count), parameters)
            count = ZDICT_isError(length) == 0 ? length : 0
        }
        guard ZDICT_isError(length) == 0 else { return nil }
        self.init(source: source, bytes: bytes)
    }

    /// Room for the statistics in front of the content.
    private static let headBytes = 4 << 10
}
