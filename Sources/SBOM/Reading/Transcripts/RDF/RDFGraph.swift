import JSONStream
import XMLStream

/// The statements of an RDF/XML document, by what they are about (RDF 1.1 XML Syntax, as far as SPDX uses it).
///
/// Names of nodes and local names of classes and properties are numbers, texts are places in ``texts``: documents have some ten thousand statements that say
/// the same few things.
struct RDFGraph {
    /// A value of a property.
    enum Value {
        /// Where the text is in ``texts``.
        case text(Range<Int>)
        /// Another node, by the number of its name.
        case node(Int32)
    }

    struct Property {
        /// Number of its local name.
        let word: Int32
        let value: Value
        let line: Int
        /// The next property of the same node; -1 behind the last.
        fileprivate(set) var next: Int32 = -1
    }

    struct Node {
        /// Number of its name.
        let name: Int32
        /// Number of the local name of its class; -1 where nothing says.
        fileprivate(set) var type: Int32 = -1
        /// Its properties, the first and the last; -1 for none.
        fileprivate(set) var first: Int32 = -1
        fileprivate var last: Int32 = -1
        let line: Int
    }

    static let syntax = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"

    let texts: RDFTexts
    private(set) var names: RDFNames
    private(set) var words = RDFWords()
    private(set) var nodes: ContiguousArray<Node> = []
    private(set) var properties: ContiguousArray<Property> = []
    /// Places in ``nodes`` by the number of a name; -1 for a name that is only spoken of.
    private var places: ContiguousArray<Int32> = []
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
        texts = RDFTexts(room: block.count / 2)
        names = RDFNames(texts)
        var isEmpty = true
        while let piece = try xml.nextPiece() {
            // Below the root.
            if piece.kind == .start { if isEmpty { isEmpty = false } else { _ = try node(piece, &xml) } }
        }
        if isEmpty { throw XMLError(reason: .empty, line: 1, column: 1) }
    }

    // MARK: What was found.

    /// The place of the node of this name; nil for one that is only spoken of.
    func place(of name: Int32) -> Int? {
        let index = Int(name)
        return index < places.count && places[index] >= 0 ? Int(places[index]) : nil
    }

    func bytes(ofName name: Int32) -> UnsafeBufferPointer<UInt8> { texts.bytes(names.ranges[Int(name)]) }

    func text(ofName name: Int32) -> String { String(decoding: bytes(ofName: name), as: UTF8.self) }

    /// True for a node that nobody gave a name.
    func isBlank(_ name: Int32) -> Bool { bytes(ofName: name).starts(with: "_:".utf8) }

    /// The local name of the class of a node; empty where nothing says.
    func type(_ node: Node) -> String { node.type < 0 ? "" : words[node.type] }

    /// The first property of this local name.
    func first(_ word: String, of node: Node) -> Property? {
        guard let wanted = words.known(word) else { return nil }
        var at = node.first
        while at >= 0 {
            if properties[Int(at)].word == wanted { return properties[Int(at)] }
            at = properties[Int(at)].next
        }
        return nil
    }

    /// The first value that is text.
    func text(_ word: String, of node: Node) -> String? {
        guard let wanted = words.known(word) else { return nil }
        var at = node.first
        while at >= 0 {
            let property = properties[Int(at)]
            if property.word == wanted, case .text(let range) = property.value { return String(decoding: texts.bytes(range), as: UTF8.self) }
            at = property.next
        }
        return nil
    }

    // MARK: Reading.

    /// A node element whose start was just read, and all in it.
    private mutating func node(_ piece: XMLPiece, _ xml: inout XMLReader) throws(XMLError) -> Int32 {
        try count(piece)
        let element = words.word(piece.name, xml)
        let name = name(piece, xml)
        let place = place(name, piece.line)
        if element.kind != .description { nodes[place].type = element.number }
        for index in piece.attributes {
            let key = words.word(xml.attributeName(index), xml)
            if key.kind == .type { nodes[place].type = words.number(Self.fragment(String(decoding: xml.attributeValue(index), as: UTF8.self))) }
            if key.isReserved { continue }
            add(Property(word: key.number, value: .text(kept(xml.attributeValue(index))), line: piece.line), to: place)
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
            let property = words.word(inner.name, xml)
            let value = try value(inner, &xml)
            if property.kind == .type {
                if case .node(let type) = value { nodes[place].type = words.number(Self.fragment(text(ofName: type))) }
            } else {
                add(Property(word: property.number, value: value, line: inner.line), to: place)
            }
        }
    }

    /// The value of the property whose start was just read.
    private mutating func value(_ piece: XMLPiece, _ xml: inout XMLReader) throws(XMLError) -> Value {
        try count(piece)
        var found: Value?
        if !piece.attributes.isEmpty {
            found = reference(piece, xml)
            // Attributes that say something are of a node without a name (RDF 1.1 XML Syntax 2.12).
            for index in piece.attributes {
                let key = words.word(xml.attributeName(index), xml)
                if key.isReserved { continue }
                let name: Int32
                if case .node(let known)? = found { name = known } else { name = blankName() }
                found = .node(name)
                add(Property(word: key.number, value: .text(kept(xml.attributeValue(index))), line: piece.line), to: place(name, piece.line))
            }
            if let index = attribute(.parseType, piece, xml) {
                let parseType = String(decoding: xml.attributeValue(index), as: UTF8.self)
                // What is in it are properties of a node without a name (2.11).
                if parseType == "Resource" {
                    let name = blankName()
                    try properties(of: place(name, piece.line), &xml)
                    return .node(name)
                }
                remark(.unknownAttribute(name: "rdf:parseType=\"\(quoted(parseType))\""), piece.line)
            }
        }
        var text = 0..<0
        while let inner = try xml.nextPiece(), inner.kind != .end {
            if inner.kind == .text {
                // White space around an element is of no interest.
                if found == nil { text = kept(inner.text) } else { stray(inner, xml) }
            } else if found == nil {
                texts.cut(to: texts.count - text.count)
                found = .node(try node(inner, &xml))
            } else {
                // A property has one value.
                remark(.unknownElement(name: quoted(xml.name(inner.name).local)), inner.line)
                try xml.skip()
            }
        }
        return found ?? .text(text)
    }

    private mutating func reference(_ piece: XMLPiece, _ xml: XMLReader) -> Value? {
        if let index = attribute(.resource, piece, xml) { return .node(named("", xml.attributeValue(index))) }
        if let index = attribute(.nodeID, piece, xml) { return .node(named("_:", xml.attributeValue(index))) }
        return nil
    }

    private mutating func count(_ piece: XMLPiece) throws(XMLError) {
        elements += 1
        guard elements <= most else { throw XMLError(reason: .tooManyNodes(limit: most), line: piece.line, column: 1) }
    }

    private mutating func name(_ piece: XMLPiece, _ xml: XMLReader) -> Int32 {
        if let index = attribute(.about, piece, xml) { return named("", xml.attributeValue(index)) }
        if let index = attribute(.id, piece, xml) { return named("#", xml.attributeValue(index)) }
        if let index = attribute(.nodeID, piece, xml) { return named("_:", xml.attributeValue(index)) }
        return blankName()
    }

    private mutating func blankName() -> Int32 {
        blanks += 1
        let start = texts.count
        texts.append("_:#\(blanks)")
        return names.number(from: start)
    }

    private mutating func named(_ prefix: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
        let start = texts.count
        if !prefix.isEmpty { texts.append(prefix) }
        texts.append(bytes)
        return names.number(from: start)
    }

    private func kept(_ bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
        let start = texts.count
        texts.append(bytes)
        return start..<texts.count
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

    private mutating func add(_ property: Property, to place: Int) {
        let number = Int32(properties.count)
        properties.append(property)
        let last = nodes[place].last
        if last >= 0 { properties[Int(last)].next = number } else { nodes[place].first = number }
        nodes[place].last = number
    }

    private mutating func place(_ name: Int32, _ line: Int) -> Int {
        if let known = place(of: name) { return known }
        let index = Int(name)
        if index >= places.count { places.append(contentsOf: repeatElement(-1, count: index + 1 - places.count)) }
        places[index] = Int32(nodes.count)
        nodes.append(Node(name: name, line: line))
        return nodes.count - 1
    }

    private mutating func attribute(_ kind: RDFWords.Kind, _ piece: XMLPiece, _ xml: XMLReader) -> Int? {
        for index in piece.attributes where words.word(xml.attributeName(index), xml).kind == kind { return index }
        return nil
    }

    // MARK: Addresses.

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

    /// The same of bytes.
    static func fragment(_ address: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
        guard let cut = address.lastIndex(of: UInt8(ascii: "#")) ?? address.lastIndex(of: UInt8(ascii: "/")) else { return address }
        return UnsafeBufferPointer(rebasing: address[(cut + 1)...])
    }
}
