import JSONStream

extension Catalog {
    /// Hands over the catalogue as it travels, piece by piece; see ``TransferLayout``. ``CatalogTransfer`` makes a catalogue file of that again.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``, ``CatalogError/libraryMissing(message:)``, and what `body` throws.
    package func transfer(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) throws {
        let layout: TransferLayout
        do throws(CatalogError) {
            var rows: [TextBlockRow] = []
            rows.reserveCapacity(textBlockCount)
            for number in 0..<textBlockCount { rows.append(try textBlockRow(number)) }
            layout = try TransferLayout(header, rows)
        } catch {
            throw error.placed(path)
        }
        let bytes = block.bytes
        try body(UnsafeBufferPointer(rebasing: bytes[..<CatalogLayout.headerBytes]))
        try body(UnsafeBufferPointer(rebasing: bytes[layout.rest]))
        for gap in layout.gaps { try body(UnsafeBufferPointer(rebasing: bytes[gap])) }
        for (number, _) in layout.blocks { try textBlock(number).withUnsafeBufferPointer(body) }
    }
}
