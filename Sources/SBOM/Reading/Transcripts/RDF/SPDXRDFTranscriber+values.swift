import JSONStream

extension SPDXRDFTranscriber {
    /// Text; the two terms for nothing are nodes in RDF and words in JSON.
    func plainText(_ value: RDFGraph.Value) -> String { String(decoding: bytes(value), as: UTF8.self) }

    private func bytes(_ value: RDFGraph.Value) -> UnsafeBufferPointer<UInt8> {
        switch value {
        case .text(let range): return graph.texts.bytes(range)
        case .node(let number):
            let name = graph.bytes(ofName: number)
            return Self.word(name) ?? name
        }
    }

    mutating func text(_ value: RDFGraph.Value) { out.json.string(utf8: bytes(value)) }

    mutating func bool(_ value: RDFGraph.Value) {
        switch CycloneDXXMLTranscriber.trimmed(plainText(value)) {
        case "true", "1": out.json.bool(true)
        case "false", "0": out.json.bool(false)
        case let other: out.json.string(other)
        }
    }

    mutating func number(_ value: RDFGraph.Value) {
        let number = CycloneDXXMLTranscriber.trimmed(plainText(value))
        if JSONNumber.isWritten(number) { out.json.literal(number) } else { out.json.string(number) }
    }

    mutating func term(_ value: RDFGraph.Value) {
        switch value {
        case .text(let range): out.json.string(RDFTerms.json(String(decoding: graph.texts.bytes(range), as: UTF8.self)))
        case .node(let name):
            if let known = terms[Int(name)] { return out.json.string(known) }
            let term = RDFTerms.json(referred(name))
            terms[Int(name)] = term
            out.json.string(term)
        }
    }

    mutating func license(_ property: RDFGraph.Property, _ member: String) {
        if case .node(let name) = property.value, let known = licenses[Int(name)] { return out.json.string(known) }
        guard let license = RDFLicense.expression(property.value, graph, others: others) else {
            remark(.unknownValue(field: member, value: quoted(plainText(property.value))), property.line)
            return out.json.string("NOASSERTION")
        }
        // Long ones are rare, and many of them would take much memory.
        if case .node(let name) = property.value, license.utf8.count <= 128 { licenses[Int(name)] = license }
        out.json.string(license)
    }

    mutating func reference(_ value: RDFGraph.Value) {
        switch value {
        case .text(let range): out.json.string(utf8: graph.texts.bytes(range))
        case .node(let name): if others.isEmpty { id(name) } else { out.json.string(referred(name)) }
        }
    }

    private func referred(_ name: Int32) -> String {
        let address = graph.text(ofName: name)
        if let elsewhere = RDFGraph.elsewhere(address, others) { return elsewhere }
        return String(decoding: idBytes(name), as: UTF8.self)
    }

    /// A word of SPDX's list, or of the document's own, stands by itself; any other type is an address (SPDX 2.3 clause 7.21.1).
    mutating func referenceType(_ value: RDFGraph.Value) {
        guard case .node(let number) = value else { return text(value) }
        let name = graph.bytes(ofName: number)
        let isListed = name.starts(with: "http://spdx.org/rdf/references/".utf8) || name.starts(with: "https://spdx.org/rdf/references/".utf8)
        out.json.string(utf8: isListed ? RDFGraph.fragment(name) : name)
    }

    /// The id of an element.
    mutating func id(_ name: Int32) { out.json.string(utf8: idBytes(name)) }

    private func idBytes(_ number: Int32) -> UnsafeBufferPointer<UInt8> {
        let name = graph.bytes(ofName: number)
        return Self.word(name) ?? RDFGraph.fragment(name)
    }

    /// The words for nothing.
    private static func word(_ name: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
        // All others are of other lengths.
        guard name.count >= 30, name.count <= 39 else { return nil }
        switch String(decoding: name, as: UTF8.self) {
        case "http://spdx.org/rdf/terms#noassertion", "https://spdx.org/rdf/terms#noassertion": return bytes("NOASSERTION")
        case "http://spdx.org/rdf/terms#none", "https://spdx.org/rdf/terms#none": return bytes("NONE")
        default: return nil
        }
    }

    private static func bytes(_ text: StaticString) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }
}

extension RDFTerms.Form {
    /// True for what is a list in JSON.
    var isList: Bool {
        switch self {
        case .texts, .terms, .licenses, .references, .objects: true
        default: false
        }
    }
}
