import JSONStream

/// A document as a flat list of nodes that point into its bytes.
struct InstanceIndex {
    let block: ByteBlock
    private(set) var nodes: [InstanceNode] = []
    /// Hashes of values, made when they are asked for; 0 where not made yet.
    var hashes: [UInt64] = []

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
        nodes.reserveCapacity(block.count / 16)
        build(symbols)
    }

    func text(_ start: UInt32, _ end: UInt32) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: block.base + Int(start), count: Int(end) - Int(start))
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
                    nodes[Int(last)].end = UInt32(truncatingIfNeeded: at)
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
                append(byte == UInt8(ascii: "{") ? .object : .array, at, at, false, &key, open.last, symbols)
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
        _ kind: JSONKind, _ start: Int, _ end: Int, _ escaped: Bool, _ key: inout (start: Int, end: Int, escaped: Bool)?, _ parent: Int32?,
        _ symbols: SymbolTable
    ) {
        var node = InstanceNode(kind: kind, start: UInt32(truncatingIfNeeded: start), parent: parent ?? -1)
        node.end = UInt32(truncatingIfNeeded: end)
        node.hasEscape = escaped
        if let name = key {
            node.keyStart = UInt32(truncatingIfNeeded: name.start)
            node.keyEnd = UInt32(truncatingIfNeeded: name.end)
            node.keyHasEscape = name.escaped
            if name.escaped {
                var text = Self.resolved(self.text(node.keyStart, node.keyEnd))
                node.key = text.withUTF8 { symbols.find($0) }
            } else {
                node.key = symbols.find(self.text(node.keyStart, node.keyEnd))
            }
            key = nil
        }
        if let parent { nodes[Int(parent)].count += 1 }
        node.next = Int32(truncatingIfNeeded: nodes.count + 1)
        nodes.append(node)
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
