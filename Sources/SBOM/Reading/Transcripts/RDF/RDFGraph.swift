import JSONStream
import XMLStream

/// The statements of an RDF/XML document, by what they are about (RDF 1.1 XML Syntax, as far as SPDX uses it).
struct RDFGraph {
    /// A value of a property.
    enum Value {
        case text(String)
        /// Another node, by its name.
        case node(String)
    }

    struct Property {
        let name: String
        let value: Value
        let line: Int
    }

    struct Node {
        let name: String
        /// Local name of its class; empty where nothing says.
        var type = ""
        var properties: [Property] = []
        let line: Int
    }

    static let syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    private(set) var nodes: [Node] = []
    private var places: [String: Int] = [:]
    private var blanks = 0

    init(_ block: ByteBlock, limits: SBOMLimits) throws(XMLError) {
        let root = try XMLNode.read(
            block, limits: XMLLimits(depth: limits.json.depth, textBytes: limits.json.stringBytes, nodes: limits.components * 4))
        for child in root.children { _ = node(child) }
    }

    subscript(name: String) -> Node? { places[name].map { nodes[$0] } }

    /// A node element, and all in it.
    private mutating func node(_ element: XMLNode) -> String {
        let name = name(element)
        let place = place(name, element.line)
        if element.name.space != Self.syntax || element.name.local != "Description" { nodes[place].type = element.name.local }
        for attribute in element.attributes
        where attribute.name.space != Self.syntax && attribute.name.space != "http://www.w3.org/XML/1998/namespace" {
            nodes[place].properties.append(Property(name: attribute.name.local, value: .text(attribute.value), line: element.line))
        }
        for property in element.children {
            let value = value(property)
            if property.name.space == Self.syntax, property.name.local == "type" {
                if case .node(let type) = value { nodes[place].type = Self.fragment(type) }
            } else {
                nodes[place].properties.append(Property(name: property.name.local, value: value, line: property.line))
            }
        }
        return name
    }

    private mutating func value(_ property: XMLNode) -> Value {
        if let resource = Self.syntaxAttribute("resource", property) { return .node(resource) }
        if let blank = Self.syntaxAttribute("nodeID", property) { return .node("_:\(blank)") }
        if let child = property.children.first { return .node(node(child)) }
        return .text(property.text)
    }

    private mutating func name(_ element: XMLNode) -> String {
        if let about = Self.syntaxAttribute("about", element) { return about }
        if let id = Self.syntaxAttribute("ID", element) { return "#\(id)" }
        if let blank = Self.syntaxAttribute("nodeID", element) { return "_:\(blank)" }
        blanks += 1
        return "_:#\(blanks)"
    }

    private mutating func place(_ name: String, _ line: Int) -> Int {
        if let known = places[name] { return known }
        places[name] = nodes.count
        nodes.append(Node(name: name, line: line))
        return nodes.count - 1
    }

    private static func syntaxAttribute(_ local: String, _ element: XMLNode) -> String? {
        element.attributes.first { $0.name.local == local && $0.name.space == syntax }?.value
    }

    /// What stands behind the last `#` or `/` of an address.
    static func fragment(_ address: String) -> String {
        let bytes = address.utf8
        guard let cut = bytes.lastIndex(of: UInt8(ascii: "#")) ?? bytes.lastIndex(of: UInt8(ascii: "/")) else { return address }
        return String(address[bytes.index(after: cut)...])
    }
}

extension RDFGraph.Node {
    func all(_ name: String) -> [RDFGraph.Property] { properties.filter { $0.name == name } }

    /// The first value that is text.
    func text(_ name: String) -> String? {
        for property in properties where property.name == name { if case .text(let text) = property.value { return text } }
        return nil
    }
}
