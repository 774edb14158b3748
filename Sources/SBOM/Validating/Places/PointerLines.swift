import JSONStream

/// Looks up the lines of JSON Pointers (RFC 6901), all in one pass.
struct PointerLines {
    private struct Node {
        var children: [String: Int] = [:]
        var pointer: String?
    }

    private var nodes = [Node()]
    private var json: JSONReader
    private var lines: LineCount
    private let marks: LineMarks
    private let isTranscript: Bool
    /// Elements so far of the lists at the top: a transcript may tell a list in pieces.
    private var counts: [String: Int] = [:]
    private var found: [String: Int] = [:]

    /// The line of each of `pointers` that is there and has one. Of members with the same name the first counts.
    static func find(_ pointers: some Sequence<String>, in source: PlaceSource, limits: JSONLimits) -> [String: Int] {
        var finder = PointerLines(source, limits)
        for pointer in pointers { finder.add(pointer) }
        // What the reader could read can be read again; if not, the lines stay unknown.
        try? finder.walk(0)
        return finder.found
    }

    private init(_ source: PlaceSource, _ limits: JSONLimits) {
        json = JSONReader(source.json, limits: limits)
        lines = LineCount(source.json)
        marks = source.marks
        isTranscript = source.isTranscript
    }

    private mutating func add(_ pointer: String) {
        var node = 0
        for part in pointer.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).dropFirst() {
            let text = String(decoding: part, as: UTF8.self)
            let key = text.utf8.contains(UInt8(ascii: "~")) ? text.replacing("~1", with: "/").replacing("~0", with: "~") : text
            if let known = nodes[node].children[key] {
                node = known
            } else {
                nodes[node].children[key] = nodes.count
                node = nodes.count
                nodes.append(Node())
            }
        }
        nodes[node].pointer = pointer
    }

    /// Recurses once a level, which the reader's limit bounds.
    private mutating func walk(_ node: Int, _ list: String? = nil) throws(JSONError) {
        let kind = try json.kind()
        if let pointer = nodes[node].pointer, found[pointer] == nil {
            found[pointer] = marks.line(at: json.offset, counted: lines.line(at: json.offset))
        }
        guard !nodes[node].children.isEmpty else { return try json.skip() }
        switch kind {
        case .object:
            try json.beginObject()
            while let key = try json.nextKey() { try step(nodes[node].children[key], json.depth == 1 && isTranscript ? key : nil) }
        case .array:
            try json.beginArray()
            var index = list.flatMap { counts[$0] } ?? 0
            while try json.nextElement() {
                try step(nodes[node].children[String(index)])
                index += 1
            }
            if let list { counts[list] = index }
        default: try json.skip()
        }
    }

    private mutating func step(_ node: Int?, _ list: String? = nil) throws(JSONError) {
        if let node { try walk(node, list) } else { try json.skip() }
    }
}
