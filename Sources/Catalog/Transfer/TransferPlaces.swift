/// Sets right where everything lies, once blocks of texts have other lengths than in the file that was handed over.
struct TransferPlaces {
    private let layout: TransferLayout
    private let packed: [TextBlockRow]
    /// By how much what lies behind so many blocks has moved.
    private let shifts: [Int]
    private let blobsEnd: Int

    /// - Parameters:
    ///   - packed: the blocks as they lie now, in the order of the layout.
    ///   - blobsEnd: where the blobs end now.
    init(_ layout: TransferLayout, _ packed: [TextBlockRow], blobsEnd: Int) {
        self.layout = layout
        self.packed = packed
        self.blobsEnd = blobsEnd
        var shift = 0
        shifts =
            [0]
            + zip(layout.blocks, packed).map { old, new in
                shift += Int(new.packedLength) - Int(old.row.packedLength)
                return shift
            }
    }

    /// - Parameters:
    ///   - rest: what lies behind the blobs.
    ///   - blobs: the checksum of the blobs as they lie now.
    func settle(_ header: inout CatalogHeader, _ rest: inout [UInt8], blobs: UInt64) throws(CatalogError) {
        let start = layout.rest.lowerBound
        try move(records: header[.records], &rest, from: start)
        let table = header[.textBlocks].offset - start
        for ((number, _), row) in zip(layout.blocks, packed) {
            var writer = ByteWriter()
            row.write(to: &writer)
            rest.replaceSubrange((table + number * TextBlockRow.bytes)..<(table + (number + 1) * TextBlockRow.bytes), with: writer.bytes)
        }
        header.sums[CatalogLayout.Section.blobs.rawValue] = blobs
        for section in [CatalogLayout.Section.records, .textBlocks] {
            let (offset, length) = header[section]
            header.sums[section.rawValue] = rest.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.map { Checksum.of($0 + (offset - start), length) } ?? Checksum.of([])
            }
        }
        let moved = blobsEnd - start
        for section in header.sections.indices where section != CatalogLayout.Section.blobs.rawValue { header.sections[section].offset += moved }
        header.sections[CatalogLayout.Section.blobs.rawValue].length = blobsEnd - CatalogLayout.headerBytes
        header.size += moved
    }

    private func move(records: (offset: Int, length: Int), _ rest: inout [UInt8], from start: Int) throws(CatalogError) {
        guard records.length % RecordRow.bytes == 0 else { throw .damaged(path: "", offset: records.offset) }
        for row in stride(from: records.offset - start, to: records.offset - start + records.length, by: RecordRow.bytes) {
            // The place of what matching needs is the first number of a row.
            let place = rest.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: row, as: UInt64.self)) }
            guard place < UInt64(start) else { throw .damaged(path: "", offset: start + row) }
            let moved = UInt64(Int(place) + shifts[blocks(before: place)])
            rest.withUnsafeMutableBytes { $0.storeBytes(of: moved.littleEndian, toByteOffset: row, as: UInt64.self) }
        }
    }

    /// How many blocks lie before a place of the old file.
    private func blocks(before place: UInt64) -> Int {
        var (low, high) = (0, layout.blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if layout.blocks[middle].row.offset < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
