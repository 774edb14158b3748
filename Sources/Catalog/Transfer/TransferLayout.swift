/// What of a catalogue file travels in which order: the header, everything behind the blobs (rows, indexes, dictionaries), what matching needs of the records, and
/// then the texts, unpacked.
///
/// In the file the texts lie packed in small blocks, so that one can be read without its neighbours. A compressor that gets them unpacked, one behind the other,
/// makes far less of them than of the packed blocks (decision 0033).
struct TransferLayout {
    /// Blocks of texts with their numbers, as they lie one behind the other.
    let blocks: [(number: Int, row: TextBlockRow)]
    /// What lies before the first block, between each and the next, and behind the last.
    let gaps: [Range<Int>]
    /// Everything behind the blobs.
    let rest: Range<Int>

    /// - Throws: `CatalogError` without a path where the parts do not lie as a catalogue's do.
    init(_ header: CatalogHeader, _ rows: [TextBlockRow]) throws(CatalogError) {
        let blobs = header[.blobs]
        let end = blobs.offset + blobs.length
        let areBehind = CatalogLayout.Section.allCases.allSatisfy { $0 == .blobs || header[$0].offset >= end }
        guard blobs.offset == CatalogLayout.headerBytes, areBehind else { throw .damaged(path: "", offset: CatalogLayout.magic.count) }
        rest = end..<header.size
        blocks = rows.enumerated().map { ($0.offset, $0.element) }.sorted { ($0.row.offset, $0.number) < ($1.row.offset, $1.number) }
        var gaps: [Range<Int>] = []
        gaps.reserveCapacity(blocks.count + 1)
        var at = blobs.offset
        for (number, row) in blocks {
            guard row.offset >= UInt64(at), row.offset <= UInt64(end), Int(row.packedLength) <= end - Int(row.offset) else {
                throw .damaged(path: "", offset: header[.textBlocks].offset + number * TextBlockRow.bytes)
            }
            gaps.append(at..<Int(row.offset))
            at = Int(row.offset) + Int(row.packedLength)
        }
        gaps.append(at..<end)
        self.gaps = gaps
    }

    /// Bytes of all gaps.
    var gapBytes: Int { gaps.reduce(0) { $0 + $1.count } }
}
