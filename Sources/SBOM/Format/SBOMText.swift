import JSONStream

/// Documents in UTF-16, brought into UTF-8 before anything looks at them.
enum SBOMText {
    /// The same text in UTF-8: `block` itself unless it begins with a byte order mark of UTF-16.
    ///
    /// - Throws: ``SBOMError/notUTF8(encoding:)`` for half characters and halves of surrogate pairs.
    static func utf8(_ block: ByteBlock) throws(SBOMError) -> ByteBlock {
        let bytes = block.bytes
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        // FF FE 00 00 is UTF-32, which nobody writes.
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count % 2 == 0, !bytes.starts(with: [0xFF, 0xFE, 0, 0]) else { return block }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        var at = 2
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
