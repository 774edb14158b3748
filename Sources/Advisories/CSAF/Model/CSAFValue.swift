public import JSONStream

/// One value of a document, with its place.
public struct CSAFValue: Sendable {
    let tree: DocumentTree
    let index: Int32

    init(_ tree: DocumentTree, _ index: Int32) {
        self.tree = tree
        self.index = index
    }

    var node: DocumentTree.Node { tree.nodes[Int(index)] }

    /// The kind of value.
    public var kind: JSONKind { node.kind }

    /// Name of the member that holds it; empty for elements of an array and the document itself.
    public var key: String { node.key }

    /// The member called `key`, the first where it occurs more than once; nil for anything but an object that has it.
    public subscript(key: String) -> CSAFValue? {
        guard node.kind == .object else { return nil }
        var child = node.first
        while child >= 0 {
            if tree.nodes[Int(child)].key == key { return CSAFValue(tree, child) }
            child = tree.nodes[Int(child)].next
        }
        return nil
    }

    /// The value at the end of a path of members.
    subscript(path first: String, _ rest: String...) -> CSAFValue? {
        var value = self[first]
        for key in rest { value = value?[key] }
        return value
    }

    /// Members of an object, in the order of the document; empty for anything else.
    public var members: [CSAFValue] { node.kind == .object ? Array(children) : [] }

    /// Elements of an array; empty for anything else.
    public var elements: [CSAFValue] { node.kind == .array ? Array(children) : [] }

    /// Elements of the array that is the member `key`.
    func list(_ key: String) -> [CSAFValue] { self[key]?.elements ?? [] }

    /// The text of a string; nil for anything else.
    public var string: String? { node.kind == .string ? node.text : nil }

    /// The number as it is written; nil for anything else.
    public var number: String? { node.kind == .number ? node.text : nil }

    /// The text of the string that is the member `key`.
    func text(_ key: String) -> String? { self[key]?.string }

    var parent: CSAFValue? { node.parent < 0 ? nil : CSAFValue(tree, node.parent) }

    /// Members or elements, one by one: no list is made of them.
    var children: Children { Children(tree: tree, first: node.first) }

    /// The values below a value.
    struct Children: Sequence {
        let tree: DocumentTree
        let first: Int32

        struct Iterator: IteratorProtocol {
            let tree: DocumentTree
            var at: Int32

            mutating func next() -> CSAFValue? {
                guard at >= 0 else { return nil }
                defer { at = tree.nodes[Int(at)].next }
                return CSAFValue(tree, at)
            }
        }

        func makeIterator() -> Iterator { Iterator(tree: tree, at: first) }
    }

    /// JSON Pointer (RFC 6901).
    public var pointer: String {
        var parts: [String] = []
        var at = index
        while at > 0 {
            let node = tree.nodes[Int(at)]
            let isMember = tree.nodes[Int(node.parent)].kind == .object
            parts.append(isMember ? Self.escaped(node.key) : String(node.ordinal))
            at = node.parent
        }
        return parts.isEmpty ? "" : "/" + parts.reversed().joined(separator: "/")
    }

    /// The value as a tree that stands by itself.
    public var json: JSONValue {
        switch node.kind {
        case .object: .object(children.map { JSONValue.Member($0.key, $0.json) })
        case .array: .array(children.map(\.json))
        case .string: .string(node.text)
        case .number: .number(node.text)
        case .bool: .bool(node.text == "true")
        case .null: .null
        }
    }

    private static func escaped(_ key: String) -> String {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return key }
        var text = ""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "~": text += "~0"
            case "/": text += "~1"
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text
    }
}
