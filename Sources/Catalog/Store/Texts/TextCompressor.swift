import CZstd

/// Packs blocks with zstd, each by itself, with or without a dictionary.
final class TextCompressor {
    private let context: OpaquePointer
    private let level: Int32
    /// By number in the file.
    private var dictionaries: [Int: OpaquePointer] = [:]
    private var room: [UInt8] = []

    init(level: Int32 = TextPacker.level) throws(CatalogError) {
        self.level = level
        try TextLibrary.load()
        context = try TextLibrary.made(ZSTD_createCCtx())
    }

    deinit {
        ZSTD_freeCCtx(context)
        for dictionary in dictionaries.values { ZSTD_freeCDict(dictionary) }
    }

    /// - Parameter dictionary: it, and its number in the file.
    func pack(_ block: [UInt8], with dictionary: (number: Int, value: TextDictionary)?) throws(CatalogError) -> [UInt8] {
        let bound = ZSTD_compressBound(block.count)
        if room.count < bound { room = [UInt8](repeating: 0, count: bound) }
        let length: Int
        if let dictionary {
            let prepared = try prepared(dictionary.number, dictionary.value)
            length = ZSTD_compress_usingCDict(context, &room, room.count, block, block.count, prepared)
        } else {
            length = ZSTD_compressCCtx(context, &room, room.count, block, block.count, level)
        }
        guard ZSTD_isError(length) == 0 else { throw .libraryMissing(message: "zstd: out of memory") }
        return Array(room[..<length])
    }

    private func prepared(_ number: Int, _ dictionary: TextDictionary) throws(CatalogError) -> OpaquePointer {
        if let made = dictionaries[number] { return made }
        let made = try TextLibrary.made(ZSTD_createCDict(dictionary.bytes, dictionary.bytes.count, level))
        dictionaries[number] = made
        return made
    }
}
