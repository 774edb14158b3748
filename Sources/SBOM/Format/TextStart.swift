import JSONStream

/// The beginning of a document as text, after byte order mark and white space.
struct TextStart {
    /// Bytes that are looked at: enough for a long licence comment before the first element.
    static let window = 64 << 10

    let block: ByteBlock
    let range: Range<Int>

    /// First byte that is not white space.
    var first: UInt8 { block.base[range.lowerBound] }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: block.bytes[range]) }

    /// The first characters, for a message.
    var excerpt: String { quoted(String(decoding: bytes.prefix(60), as: UTF8.self)) }

    /// - Throws: ``SBOMError`` for an empty document, packed data and text that is not in UTF-8.
    init(_ block: ByteBlock) throws(SBOMError) {
        self.block = block
        let bytes = block.bytes
        for (kind, magic) in Self.packed where bytes.starts(with: magic) { throw .packed(kind: kind) }
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { throw .notUTF8(encoding: "UTF-32") }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw .notUTF8(encoding: "UTF-16") }
        if bytes.count >= 2, bytes[0] == 0 || bytes[1] == 0 { throw .notUTF8(encoding: "UTF-16/UTF-32") }
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while at < bytes.count, bytes[at] == 32 || (bytes[at] >= 9 && bytes[at] <= 13) { at += 1 }
        guard at < bytes.count else { throw .empty }
        range = at..<min(bytes.count, at + Self.window)
    }

    private static let packed: [(String, [UInt8])] = [
        ("gzip", [0x1F, 0x8B]), ("zstd", [0x28, 0xB5, 0x2F, 0xFD]), ("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]), ("bzip2", Array("BZh".utf8)),
        ("zip", [0x50, 0x4B, 0x03, 0x04]), ("7z", [0x37, 0x7A, 0xBC, 0xAF]),
    ]
}
