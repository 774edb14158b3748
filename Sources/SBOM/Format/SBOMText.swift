import JSONStream

/// Documents in UTF-16, brought into UTF-8 before anything looks at them.
enum SBOMText {
    /// The same text in UTF-8: `block` itself unless it begins with a byte order mark of UTF-16, or as only UTF-16 does.
    ///
    /// - Throws: ``SBOMError/notUTF8(encoding:)`` for half characters and halves of surrogate pairs.
    static func utf8(_ block: ByteBlock) throws(SBOMError) -> ByteBlock {
        let bytes = block.bytes
        guard let (isLittle, start) = utf16(bytes) else { return block }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = start
        while at < bytes.count {
            let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
            units.append(isLittle ? second << 8 | first : first << 8 | second)
            at += 2
        }
        guard let text = String(validating: units, as: UTF16.self) else { throw .notUTF8(encoding: "UTF-16") }
        var converted = Array(text.utf8)
        withoutEncoding(&converted)
        return ByteBlock(converted)
    }

    /// The order of the bytes of a text in UTF-16 and where it starts; nil for any other text, UTF-32 too, which nobody writes.
    ///
    /// Without a byte order mark, a text whose first two characters are of ASCII is told by their zeros (RFC 4627 section 3).
    private static func utf16(_ bytes: UnsafeBufferPointer<UInt8>) -> (isLittle: Bool, start: Int)? {
        guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
        switch (bytes[0], bytes[1], bytes[2], bytes[3]) {
        case (0xFF, 0xFE, 0, 0): return nil
        case (0xFF, 0xFE, _, _): return (true, 2)
        case (0xFE, 0xFF, _, _): return (false, 2)
        case (0, 9..<127, 0, 9..<127): return (false, 0)
        case (9..<127, 0, 9..<127, 0): return (true, 0)
        default: return nil
        }
    }

    /// Blanks out the encoding that an XML declaration names: it is no longer that.
    private static func withoutEncoding(_ bytes: inout [UInt8]) {
        guard bytes.starts(with: "<?xml".utf8), let end = bytes.prefix(200).firstIndex(of: UInt8(ascii: ">")) else { return }
        let name = Array("encoding".utf8)
        guard let start = (0..<end).first(where: { bytes[$0...].starts(with: name) }) else { return }
        let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
        guard let open = bytes[start..<end].firstIndex(where: quotes.contains),
            let close = bytes[(open + 1)..<end].firstIndex(of: bytes[open])
        else { return }
        for place in start...close { bytes[place] = 32 }
    }
}
