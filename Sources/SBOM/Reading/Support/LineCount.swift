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
            current += block.bytes[place..<end].count { $0 == 10 }
        } else {
            current -= block.bytes[end..<place].count { $0 == 10 }
        }
        place = end
        return current
    }
}
