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
    /// What stands where RDF/XML, as SPDX uses it, has nothing.
    private(set) var remarks: [SBOMRemark] = []
    private(set) var remarksLeftOut = 0
    private let remarkLimit: Int
    /// Elements read, and how many there may be.
    private var elements = 0
    private let most: Int

    init(_ block: ByteBlock, limits: SBOMLimits) throws(XMLError) {
        var xml = XMLReader(block, limits: XMLLimits(depth: limits.json.depth, textBytes: limits.json.stringBytes))
        most = limits.components * 4
        remarkLimit = limits.remarks
        var isEmpty = true
        while let piece = try xml.nextPiece() {
            // Below the root.
            if piece.kind == .start { if isEmpty { isEmpty = false } else { _ = try node(piece, &xml) } }
        }
        if isEmpty { throw XMLError(reason: .empty, line: 1, column: 1) }
    }

    subscript(name: String) -> Node? { places[name].map { nodes[$0] } }

    /// A node element whose start was just read, and all in it.
    private mutating func node(_ piece: XMLPiece, _ xml: inout XMLReader) throws(XMLError) -> String {
        try count(piece)
        let element = xml.name(piece.name)
        let name = name(piece, xml)
        let place = place(name, piece.line)
        if element.space != Self.syntax || element.local != "Description" { nodes[place].type = element.local }
        for index in piece.attributes {
            let key = xml.name(xml.attributeName(index))
            if key.space == Self.syntax, key.local == "type" {
                nodes[place].type = Self.fragment(String(decoding: xml.attributeValue(index), as: UTF8.self))
            }
            if key.space == Self.syntax || key.space == "http://www.w3.org/XML/1998/namespace" { continue }
            let text = String(decoding: xml.attributeValue(index), as: UTF8.self)
            nodes[place].properties.append(Property(name: key.local, value: .text(text), line: piece.line))
        }
        try properties(of: place, &xml)
        return name
    }

    /// The property elements up to the end tag of what is around them.
    private mutating func properties(of place: Int, _ xml: inout XMLReader) throws(XMLError) {
        while let inner = try xml.nextPiece(), inner.kind != .end {
            guard inner.kind == .start else {
                stray(inner, xml)
                continue
            }
            let property = xml.name(inner.name)
            let value = try value(inner, &xml)
            if property.space == Self.syntax, property.local == "type" {
                if case .node(let type) = value { nodes[place].type = Self.fragment(type) }
            } else {
                nodes[place].properties.append(Property(name: property.local, value: value, line: inner.line))
            }
        }
    }

    /// The value of the property whose start was just read.
    private mutating func value(_ piece: XMLPiece, _ xml: inout XMLReader) throws(XMLError) -> Value {
        try count(piece)
        var found: Value?
        if let resource = Self.syntaxAttribute("resource", piece, xml) {
            found = .node(resource)
        } else if let blank = Self.syntaxAttribute("nodeID", piece, xml) {
            found = .node("_:\(blank)")
        }
        // Attributes that say something are of a node without a name (RDF 1.1 XML Syntax 2.12).
        for index in piece.attributes {
            let key = xml.name(xml.attributeName(index))
            if key.space == Self.syntax || key.space == "http://www.w3.org/XML/1998/namespace" { continue }
            let name: String
            if case .node(let known)? = found { name = known } else { name = blankName() }
            found = .node(name)
            let text = String(decoding: xml.attributeValue(index), as: UTF8.self)
            nodes[place(name, piece.line)].properties.append(Property(name: key.local, value: .text(text), line: piece.line))
        }
        switch Self.syntaxAttribute("parseType", piece, xml) {
        case nil: break
        // What is in it are properties of a node without a name (2.11).
        case "Resource"?:
            let name = blankName()
            try properties(of: place(name, piece.line), &xml)
            return .node(name)
        case let other?: remark(.unknownAttribute(name: "rdf:parseType=\"\(quoted(other))\""), piece.line)
        }
        var text = ""
        while let inner = try xml.nextPiece(), inner.kind != .end {
            if inner.kind == .text {
                // White space around an element is of no interest.
                if found == nil { text += String(decoding: xml.text(inner), as: UTF8.self) } else { stray(inner, xml) }
            } else if found == nil {
                found = .node(try node(inner, &xml))
            } else {
                // A property has one value.
                remark(.unknownElement(name: quoted(xml.name(inner.name).local)), inner.line)
                try xml.skip()
            }
        }
        return found ?? .text(text)
    }

    private mutating func count(_ piece: XMLPiece) throws(XMLError) {
        elements += 1
        guard elements <= most else { throw XMLError(reason: .tooManyNodes(limit: most), line: piece.line, column: 1) }
    }

    private mutating func name(_ piece: XMLPiece, _ xml: XMLReader) -> String {
        if let about = Self.syntaxAttribute("about", piece, xml) { return about }
        if let id = Self.syntaxAttribute("ID", piece, xml) { return "#\(id)" }
        if let blank = Self.syntaxAttribute("nodeID", piece, xml) { return "_:\(blank)" }
        return blankName()
    }

    private mutating func blankName() -> String {
        blanks += 1
        return "_:#\(blanks)"
    }

    private mutating func stray(_ piece: XMLPiece, _ xml: XMLReader) {
        let text = xml.text(piece)
        guard text.contains(where: { $0 > 32 }) else { return }
        remark(.strayText(text: quoted(CycloneDXXMLTranscriber.trimmed(String(decoding: text.prefix(200), as: UTF8.self)))), piece.line)
    }

    mutating func remark(_ kind: SBOMRemark.Kind, _ line: Int) {
        if remarks.count < remarkLimit {
            remarks.append(SBOMRemark(kind, pointer: "", line: line))
        } else {
            remarksLeftOut += 1
        }
    }

    private mutating func place(_ name: String, _ line: Int) -> Int {
        if let known = places[name] { return known }
        places[name] = nodes.count
        nodes.append(Node(name: name, line: line))
        return nodes.count - 1
    }

    private static func syntaxAttribute(_ local: String, _ piece: XMLPiece, _ xml: XMLReader) -> String? {
        for index in piece.attributes {
            let name = xml.name(xml.attributeName(index))
            if name.local == local, name.space == syntax { return String(decoding: xml.attributeValue(index), as: UTF8.self) }
        }
        return nil
    }

    /// The id of an element of another document, with that document's before it; nil for what is in none of `others`, ids of documents by their name spaces.
    ///
    /// JSON and licence expressions have it so, RDF the whole address (SPDX 2.3 clause 6.6).
    static func elsewhere(_ address: String, _ others: [String: String]) -> String? {
        guard !others.isEmpty, let cut = address.utf8.lastIndex(of: UInt8(ascii: "#")) else { return nil }
        guard let other = others[String(address[..<cut])] else { return nil }
        return "\(other):\(address[address.utf8.index(after: cut)...])"
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
