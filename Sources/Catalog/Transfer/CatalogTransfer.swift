/// Makes a catalogue file of what ``Catalog/transfer(_:)`` hands over, as it comes; the texts are packed again on the way.
///
/// With the same version of zstd the file is the one that was handed over, byte for byte; with another its blocks may have other lengths, and all that says where
/// something lies is set right. Nothing stands at the target until ``publish()``.
package struct CatalogTransfer: ~Copyable {
    private enum Stage { case header, rest, gaps, texts }

    private var sink: BlobSink
    private var stage = Stage.header
    /// What came and is not yet used.
    private var waiting: [UInt8] = []
    /// Bytes that the next step needs; reading on before is of no use.
    private var needed = CatalogLayout.headerBytes
    private var header = CatalogHeader(size: 0, sections: [], sums: [])
    private var rest: [UInt8] = []
    private var gaps: [UInt8] = []
    private var layout: TransferLayout?
    private var dictionaries: [TextDictionary] = []
    private let compressor: TextCompressor
    /// Blocks as they lie now, in the order of ``TransferLayout/blocks``.
    private var packed: [TextBlockRow] = []

    /// - Throws: ``CatalogError/couldNotWrite(path:message:)``, ``CatalogError/busy(path:)``, ``CatalogError/libraryMissing(message:)``.
    package init(target: String) throws(CatalogError) { try self.init(target: target, level: TextPacker.level) }

    init(target: String, level: Int32) throws(CatalogError) {
        let made = try TextCompressor(level: level)
        let file = try FileSink(target: target, header: CatalogLayout.headerBytes)
        compressor = made
        sink = BlobSink(file)
    }

    /// Takes the next bytes.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)`` without a path for what is no catalogue.
    package mutating func take(_ bytes: [UInt8]) throws(CatalogError) {
        waiting.append(contentsOf: bytes)
        var used = 0
        while waiting.count - used >= needed, try step(waiting[used..<(used + needed)], &used) {}
        waiting.removeSubrange(..<used)
    }

    /// Ends the file, which lies at ``sidePath`` then.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)`` where not all came, or more.
    package mutating func finish() throws(CatalogError) {
        guard let layout, packed.count == layout.blocks.count, waiting.isEmpty else { throw .damaged(path: "", offset: sink.offset) }
        try add(layout.gaps[layout.blocks.count])
        try TransferPlaces(layout, packed, blobsEnd: sink.offset).settle(&header, &rest, blobs: sink.sum.value)
        try sink.file.write(rest)
        try sink.file.rewrite(header.bytes, at: 0)
        try sink.file.settle()
    }

    /// The file before it is in its place.
    package var sidePath: String { sink.file.sidePath }

    /// Puts the file in its place.
    package mutating func publish() throws(CatalogError) { try sink.file.publish() }

    /// Does what can be done with `part`; false where all is done.
    private mutating func step(_ part: ArraySlice<UInt8>, _ used: inout Int) throws(CatalogError) -> Bool {
        guard let layout else {
            used += part.count
            return try begin(part)
        }
        if stage == .gaps {
            gaps = Array(part)
            used += part.count
            stage = .texts
        } else if packed.count < layout.blocks.count {
            used += part.count
            try pack(Array(part), layout)
        } else {
            return false
        }
        needed = packed.count < layout.blocks.count ? Int(layout.blocks[packed.count].row.length) : 0
        return true
    }

    /// Reads the header, then what lies behind the blobs.
    private mutating func begin(_ part: ArraySlice<UInt8>) throws(CatalogError) -> Bool {
        if stage == .header {
            guard part.starts(with: CatalogLayout.magic) else { throw .notACatalog(path: "") }
            header = try part.withUnsafeBufferPointer { bytes throws(CatalogError) in
                guard let base = bytes.baseAddress else { throw .notACatalog(path: "") }
                return try CatalogHeader(base)
            }
            stage = .rest
            needed = header.size - (header[.blobs].offset + header[.blobs].length)
            return true
        }
        rest = Array(part)
        let rows = try section(.textBlocks) { cursor throws(CatalogError) in try TextBlockRow(&cursor) }
        dictionaries = try section(.textDictionaries) { cursor throws(CatalogError) in
            TextDictionary(source: try cursor.text(), bytes: Array(try cursor.raw()))
        }
        let layout = try TransferLayout(header, rows)
        self.layout = layout
        stage = .gaps
        needed = layout.gapBytes
        return true
    }

    /// Everything in a section that lies behind the blobs.
    private func section<Element>(
        _ section: CatalogLayout.Section, _ read: (inout ByteCursor) throws(CatalogError) -> Element
    ) throws(CatalogError) -> [Element] {
        let start = header[section].offset - (header.size - rest.count)
        guard start >= 0 else { throw .damaged(path: "", offset: header[section].offset) }
        return try rest.withUnsafeBufferPointer { bytes throws(CatalogError) in
            guard let base = bytes.baseAddress else { return [] }
            var cursor = ByteCursor(base, from: start, to: start + header[section].length)
            var found: [Element] = []
            while !cursor.isAtEnd { found.append(try read(&cursor)) }
            return found
        }
    }

    private mutating func pack(_ block: [UInt8], _ layout: TransferLayout) throws(CatalogError) {
        let place = packed.count
        try add(layout.gaps[place])
        var row = layout.blocks[place].row
        guard Int(row.dictionary) <= dictionaries.count else { throw .damaged(path: "", offset: sink.offset) }
        let dictionary = row.dictionary > 0 ? (number: Int(row.dictionary), value: dictionaries[Int(row.dictionary) - 1]) : nil
        let bytes = try compressor.pack(block, with: dictionary)
        (row.offset, row.packedLength) = (UInt64(sink.offset), UInt32(bytes.count))
        packed.append(row)
        try sink.add(bytes)
    }

    /// Writes what lies between two blocks.
    private mutating func add(_ gap: Range<Int>) throws(CatalogError) {
        let start = gapsUsed
        gapsUsed += gap.count
        try sink.add(Array(gaps[start..<gapsUsed]))
    }

    private var gapsUsed = 0
}
