import JSONStream

/// Lines of a document, for many places at once. They are counted when the first is asked for: most documents have little to be said of.
final class DocumentLines {
    private let block: ByteBlock
    /// Offsets of the line feeds.
    private lazy var feeds = Self.feeds(block)

    init(_ document: CSAFDocument) { block = document.block }

    private static func feeds(_ block: ByteBlock) -> [Int] {
        var found: [Int] = []
        found.reserveCapacity(block.count / 40)
        withExtendedLifetime(block) {
            let bytes = block.bytes
            for offset in bytes.indices where bytes[offset] == 10 { found.append(offset) }
        }
        return found
    }

    /// Line from 1 on which `value` begins.
    func line(of value: CSAFValue) -> Int {
        var (low, high) = (0, feeds.count)
        while low < high {
            let middle = (low + high) / 2
            if feeds[middle] < value.node.offset { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}
