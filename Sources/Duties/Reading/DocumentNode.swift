import JSONStream

/// A value of a document with its place, so that an error found late can still say where.
struct DocumentNode: Sendable {
    indirect enum Value: Sendable {
        case object([(key: String, node: DocumentNode)])
        case array([DocumentNode])
        case string(String)
        case number(String)
        case bool(Bool)
        case null
    }

    let value: Value
    let place: DocumentPlace

    /// Reads a whole JSON document.
    static func read(_ block: ByteBlock) throws(JSONError) -> DocumentNode {
        var builder = Builder(block)
        let node = try builder.node()
        try builder.json.end()
        return node
    }

    private struct Builder {
        let block: ByteBlock
        var json: JSONReader
        var line = 1
        var counted = 0

        init(_ block: ByteBlock) {
            self.block = block
            json = JSONReader(block, limits: JSONLimits(depth: 64, stringBytes: 1 << 20))
        }

        mutating func node() throws(JSONError) -> DocumentNode {
            let kind = try json.kind()
            let place = here()
            switch kind {
            case .object:
                var members: [(key: String, node: DocumentNode)] = []
                try json.beginObject()
                while let key = try json.nextKey() { members.append((key, try node())) }
                return DocumentNode(value: .object(members), place: place)
            case .array:
                var elements: [DocumentNode] = []
                try json.beginArray()
                while try json.nextElement() { elements.append(try node()) }
                return DocumentNode(value: .array(elements), place: place)
            case .string: return DocumentNode(value: .string(try json.string()), place: place)
            case .number: return DocumentNode(value: .number(try json.numberText()), place: place)
            case .bool: return DocumentNode(value: .bool(try json.bool()), place: place)
            case .null:
                _ = try json.null()
                return DocumentNode(value: .null, place: place)
            }
        }

        private mutating func here() -> DocumentPlace {
            for byte in block.bytes[counted..<json.offset] where byte == 10 { line += 1 }
            counted = json.offset
            return DocumentPlace(line: line, pointer: json.pointer)
        }
    }
}
