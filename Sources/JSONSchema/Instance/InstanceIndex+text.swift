import JSONStream

extension InstanceIndex {
    /// Hands over the characters of a string, escapes resolved.
    @inline(__always)
    func withText<Result>(of node: Int32, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        let found = nodes[Int(node)]
        let raw = text(found.start, found.end)
        guard found.hasEscape else { return body(raw) }
        var resolved = Self.resolved(raw)
        return resolved.withUTF8(body)
    }

    /// The name of a member; nil for anything else.
    func name(of node: Int32) -> String? {
        let found = nodes[Int(node)]
        guard found.keyStart > 0 else { return nil }
        let raw = nameBytes(found)
        return found.keyHasEscape ? Self.resolved(raw) : String(decoding: raw, as: UTF8.self)
    }

    /// The characters of a checked string.
    static func resolved(_ raw: UnsafeBufferPointer<UInt8>) -> String {
        var quoted: [UInt8] = [UInt8(ascii: "\"")]
        quoted.append(contentsOf: raw)
        quoted.append(UInt8(ascii: "\""))
        var reader = JSONReader(ByteBlock(quoted))
        return (try? reader.string()) ?? ""
    }

    /// The number of a number.
    func decimal(_ node: Int32) -> ExactDecimal { ExactDecimal(text(nodes[Int(node)].start, nodes[Int(node)].end)) }

    /// JSON Pointer (RFC 6901) of a value; of a name of more than 200 characters it has the beginning.
    func pointer(_ node: Int32) -> String {
        var parts: [String] = []
        var at = node
        while at >= 0, nodes[Int(at)].parent >= 0 {
            let parent = nodes[Int(at)].parent
            if nodes[Int(parent)].kind == .array {
                var index = 0
                var sibling = parent + 1
                while sibling < at {
                    index += 1
                    sibling = nodes[Int(sibling)].next
                }
                parts.append(String(index))
            } else {
                let name = (name(of: at) ?? "").prefix(200)
                parts.append(String(name.flatMap { $0 == "~" ? "~0" : $0 == "/" ? "~1" : String($0) }))
            }
            at = parent
        }
        return parts.reversed().reduce("") { "\($0)/\($1)" }
    }

    /// Offset in the block of the first byte of a value.
    func offset(_ node: Int32) -> Int { Int(nodes[Int(node)].start) - (nodes[Int(node)].kind == .string ? 1 : 0) }
}
