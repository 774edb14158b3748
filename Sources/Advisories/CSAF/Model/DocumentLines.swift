import JSONStream

/// Lines of a document, for many places at once.
struct DocumentLines {
    /// Offsets of the line feeds.
    private let feeds: [Int]

    init(_ document: CSAFDocument) {
        let block = document.block
        feeds = withExtendedLifetime(block) { block.bytes.indices.filter { block.bytes[$0] == 10 } }
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
