import JSONStream

/// A document as a flat list of nodes that point into its bytes.
struct InstanceIndex {
    let block: ByteBlock
    private(set) var nodes: [InstanceNode] = []
    /// Hashes of large values, once they were asked for.
    var hashes: [Int32: UInt64] = [:]
    /// Up to where the block has been let go.
    private var letGoUpTo = 0
    /// Bytes that may lie behind before they are let go: the memory of a mapped file must not grow with the file.
    private static let heldBytes = 4 << 20

    /// Reads the whole document.
    ///
    /// - Throws: ``JSONError`` if it is not well-formed or goes over the limits.
    init(_ block: ByteBlock, limits: JSONLimits, symbols: SymbolTable) throws(JSONError) {
        self.block = block
        // Everything is checked here, so that what follows may trust the grammar.
        var reader = JSONReader(block, limits: limits)
        try reader.skip()
        try reader.end()
        guard block.count < Int32.max else {
            throw JSONError(reason: .tooLong(limit: Int(Int32.max)), offset: 0, line: 1, column: 1, pointer: "")
        }
        block.letGo(0..<block.count)
        nodes.reserveCapacity(block.count / 16)
        build(symbols)
        letGoUpTo = 0
    }

    func text(_ start: UInt32, _ end: UInt32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: block.base + Int(start), count: Int(end) - Int(start))
    }

    /// Lets go of the bytes before a value; to be called between the elements of long lists, in their order.
    mutating func letGo(before node: Int32) { letGo(upTo: Int(nodes[Int(node)].start)) }

    private mutating func letGo(upTo offset: Int) {
        // A list may be gone through again.
        if offset < letGoUpTo { letGoUpTo = offset }
        guard offset - letGoUpTo > Self.heldBytes else { return }
        block.letGo(letGoUpTo..<offset)
        letGoUpTo = offset
    }

    mutating func replace(_ place: Int32, _ node: InstanceNode) { nodes[Int(place)] = node }

    private mutating func build(_ symbols: SymbolTable) {
        let bytes = block.bytes
        var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var open: [Int32] = []
        var key: (start: Int, end: Int, escaped: Bool)?
        while at < bytes.count {
            let byte = bytes[at]
            switch byte {
            case 32, 9, 10, 13, UInt8(ascii: ","), UInt8(ascii: ":"): at += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                at += 1
                if let last = open.popLast() {
                    nodes[Int(last)].next = Int32(truncatingIfNeeded: nodes.count)
                }
            case UInt8(ascii: "\""):
                let (end, escaped) = Self.stringEnd(bytes, at + 1)
                if let last = open.last, nodes[Int(last)].kind == .object, key == nil {
                    key = (at + 1, end, escaped)
                } else {
                    append(.string, at + 1, end, escaped, &key, open.last, symbols)
                }
                at = end + 1
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                letGo(upTo: at)
                append(byte == UInt8(ascii: "{") ? .object : .array, at, nil, false, &key, open.last, symbols)
                open.append(Int32(truncatingIfNeeded: nodes.count - 1))
                at += 1
            default:
                let first = at
                while at < bytes.count, !Self.endsScalar(bytes[at]) { at += 1 }
                let kind: JSONKind = byte == UInt8(ascii: "n") ? .null : byte == UInt8(ascii: "t") || byte == UInt8(ascii: "f") ? .bool : .number
                append(kind, first, at, false, &key, open.last, symbols)
            }
        }
    }

    private mutating func append(
        _ kind: JSONKind, _ start: Int, _ end: Int?, _ escaped: Bool, _ key: inout (start: Int, end: Int, escaped: Bool)?, _ parent: Int32?,
        _ symbols: SymbolTable
    ) {
        var node = InstanceNode(kind: kind, start: UInt32(truncatingIfNeeded: start), parent: parent ?? -1)
        if let end { node.end = UInt32(truncatingIfNeeded: end) }
        node.hasEscape = escaped
        if let name = key {
            node.keyStart = UInt32(truncatingIfNeeded: name.start)
            node.keyHasEscape = name.escaped
            let raw = text(node.keyStart, UInt32(truncatingIfNeeded: name.end))
            if name.escaped {
                var text = Self.resolved(raw)
                node.key = text.withUTF8 { symbols.find($0) }
            } else {
                node.key = symbols.find(raw)
            }
            key = nil
        }
        if let parent { nodes[Int(parent)].count += 1 }
        node.next = Int32(truncatingIfNeeded: nodes.count + 1)
        nodes.append(node)
    }

    /// The bytes of a member's name between its quotes.
    func nameBytes(_ node: InstanceNode) -> UnsafeBufferPointer<UInt8> {
        let (end, _) = Self.stringEnd(block.bytes, Int(node.keyStart))
        return text(node.keyStart, UInt32(truncatingIfNeeded: end))
    }

    private static func stringEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (Int, Bool) {
        var at = start
        var escaped = false
        while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
            if bytes[at] == UInt8(ascii: "\\") {
                escaped = true
                at += 1
            }
            at += 1
        }
        return (at, escaped)
    }

    private static func endsScalar(_ byte: UInt8) -> Bool {
        byte <= 32 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]")
    }
}
