import JSONStream

/// Tells on which line of a block a byte stands. Asked about places near the last one it looks at few bytes.
struct LineCount {
    private let block: ByteBlock
    private var place = 0
    private var current = 1

    init(_ block: ByteBlock) { self.block = block }

    /// Line from 1 of the byte at `offset`; lines end with a line feed.
    mutating func line(at offset: Int) -> Int {
        let end = min(offset, block.count)
        if end >= place {
            current += lineFeeds(place..<end)
        } else {
            current -= lineFeeds(end..<place)
        }
        place = end
        return current
    }

    /// Line feeds in a range. Long ranges are let go piece by piece: the memory of a mapped file must not grow with the file.
    private func lineFeeds(_ range: Range<Int>) -> Int {
        var count = 0
        var from = range.lowerBound
        while from < range.upperBound {
            let piece = from..<min(from + Self.pieceBytes, range.upperBound)
            count += ByteScan.newlines(block.bytes, piece)
            if piece.count == Self.pieceBytes { block.letGo(piece) }
            from = piece.upperBound
        }
        return count
    }

    private static let pieceBytes = 4 << 20
}
