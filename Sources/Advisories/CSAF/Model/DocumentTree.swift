import JSONStream

/// A JSON document as one flat list of nodes with their places: what the tests ask for by name, and where they found it.
///
/// Every member is kept in the order of the document, so that nothing of a document is lost between reading and writing.
final class DocumentTree: Sendable {
    struct Node: Sendable {
        var kind: JSONKind
        /// Name of the member; empty for elements and the root.
        var key: String
        /// Text of a string or a number as it is written; `true` or `false`.
        var text: String
        var parent: Int32
        /// First child and next sibling; -1 where there is none.
        var first: Int32 = -1
        var next: Int32 = -1
        var count: Int32 = 0
        /// Number among its siblings.
        var ordinal: Int32
        var offset: Int
    }

    let nodes: [Node]
    /// Members whose name came before in the same object.
    let duplicates: [Int32]

    init(_ block: ByteBlock, limits: JSONLimits) throws(JSONError) {
        var builder = Builder()
        builder.nodes.reserveCapacity(block.count / 40)
        var reader = JSONReader(block, limits: limits)
        try builder.read(&reader, key: "", parent: -1, ordinal: 0)
        try reader.end()
        nodes = builder.nodes
        duplicates = builder.duplicates
    }

    private struct Builder {
        var nodes: [Node] = []
        var duplicates: [Int32] = []

        /// Recurses once a level, which the reader's depth limit bounds.
        mutating func read(_ reader: inout JSONReader, key: String, parent: Int32, ordinal: Int32) throws(JSONError) {
            let kind = try reader.kind()
            let index = Int32(nodes.count)
            nodes.append(Node(kind: kind, key: key, text: "", parent: parent, ordinal: ordinal, offset: reader.offset))
            switch kind {
            case .object: try readMembers(&reader, index)
            case .array:
                try reader.beginArray()
                var last: Int32 = -1
                var count: Int32 = 0
                while try reader.nextElement() {
                    let child = Int32(nodes.count)
                    link(child, after: last, in: index)
                    try read(&reader, key: "", parent: index, ordinal: count)
                    last = child
                    count += 1
                }
                nodes[Int(index)].count = count
            case .string: nodes[Int(index)].text = try reader.string()
            case .number: nodes[Int(index)].text = try reader.numberText()
            case .bool: nodes[Int(index)].text = try reader.bool() ? "true" : "false"
            case .null: _ = try reader.null()
            }
        }

        private mutating func readMembers(_ reader: inout JSONReader, _ index: Int32) throws(JSONError) {
            try reader.beginObject()
            var last: Int32 = -1
            var count: Int32 = 0
            // Few objects have many members; a set is made only for those that do.
            var seen: Set<String> = []
            var names: [String] = []
            while let name = try reader.nextKey() {
                let child = Int32(nodes.count)
                if count < 24 {
                    if names.contains(name) { duplicates.append(child) }
                    names.append(name)
                } else {
                    if seen.isEmpty { seen.formUnion(names) }
                    if !seen.insert(name).inserted { duplicates.append(child) }
                }
                link(child, after: last, in: index)
                try read(&reader, key: name, parent: index, ordinal: count)
                last = child
                count += 1
            }
            nodes[Int(index)].count = count
        }

        private mutating func link(_ child: Int32, after last: Int32, in parent: Int32) {
            if last < 0 { nodes[Int(parent)].first = child } else { nodes[Int(last)].next = child }
        }
    }
}
