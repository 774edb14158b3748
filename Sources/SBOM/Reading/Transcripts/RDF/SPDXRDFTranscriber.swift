import JSONStream
import XMLStream

/// Rewrites SPDX 2 RDF/XML as SPDX JSON, by the table of ``RDFTerms``.
///
/// Elements may be nested in one another anywhere, so lines are those of each element's start as far as the order of JSON allows.
struct SPDXRDFTranscriber {
    private let graph: RDFGraph
    /// Ids of the other documents that this one points into, by their name spaces (SPDX 2.3 clause 6.6).
    private let others: [String: String]
    private var out = TranscriptWriter()
    /// Most bytes that are written. One node may be the value of many properties, and stands in the JSON as often: a small document could say a large one.
    private let most: Int
    private var remarks: [SBOMRemark] = []
    private var remarksLeftOut: Int
    private let remarkLimit: Int

    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        do throws(XMLError) {
            var transcriber = SPDXRDFTranscriber(try RDFGraph(block, limits: limits), limits, block.count)
            try transcriber.document()
            let version = transcriber.graph.nodes.lazy.filter { $0.type == "SpdxDocument" }.compactMap { $0.text("specVersion") }.first
            return Transcript(
                json: transcriber.out.finish(), version: version.map(SPDXVersion.plain), remarks: transcriber.remarks,
                remarksLeftOut: transcriber.remarksLeftOut, marks: transcriber.out.marks)
        } catch {
            throw .xml(error)
        }
    }

    private init(_ graph: RDFGraph, _ limits: SBOMLimits, _ bytes: Int) {
        self.graph = graph
        most = bytes * 16 + (64 << 20)
        remarks = graph.remarks
        remarksLeftOut = graph.remarksLeftOut
        remarkLimit = limits.remarks
        var others: [String: String] = [:]
        for node in graph.nodes where node.type == "ExternalDocumentRef" {
            guard let property = node.all("spdxDocument").first, case .node(let space) = property.value else { continue }
            others[space] = node.text("externalDocumentId") ?? RDFGraph.fragment(node.name)
        }
        self.others = others
    }

    private mutating func remark(_ kind: SBOMRemark.Kind, _ line: Int) {
        if remarks.count < remarkLimit {
            remarks.append(SBOMRemark(kind, pointer: "", line: line))
        } else {
            remarksLeftOut += 1
        }
    }

    private mutating func document() throws(XMLError) {
        out.json.beginObject()
        if let document = graph.nodes.first(where: { $0.type == "SpdxDocument" }) {
            let bytes = document.name.utf8
            if let cut = bytes.firstIndex(of: UInt8(ascii: "#")) {
                out.json.member("SPDXID", String(document.name[bytes.index(after: cut)...]))
                out.json.member("documentNamespace", String(document.name[..<cut]))
            }
            try members(document, "SpdxDocument")
        }
        for (type, member) in [("Package", "packages"), ("File", "files"), ("Snippet", "snippets")] { try elements(type, member) }
        try relationships()
        out.json.endObject()
    }

    private mutating func elements(_ type: String, _ member: String) throws(XMLError) {
        let found = graph.nodes.filter { $0.type == type || type == "Package" && $0.type == "SpdxPackage" }
        guard !found.isEmpty else { return }
        out.json.key(member)
        out.json.beginArray()
        for node in found {
            out.at(node.line)
            out.json.beginObject()
            if !node.name.hasPrefix("_:") { out.json.member("SPDXID", Self.id(node.name)) }
            try members(node, type)
            out.json.endObject()
        }
        out.json.endArray()
    }

    private mutating func relationships() throws(XMLError) {
        var isOpen = false
        for node in graph.nodes {
            for property in node.all("relationship") {
                guard case .node(let name) = property.value, let relation = graph[name] else { continue }
                if !isOpen {
                    out.json.key("relationships")
                    out.json.beginArray()
                    isOpen = true
                }
                out.at(property.line)
                out.json.beginObject()
                out.json.member("spdxElementId", Self.id(node.name))
                for part in relation.properties {
                    switch part.name {
                    case "relationshipType": try value("relationshipType", [part], .term)
                    case "relatedSpdxElement": try value("relatedSpdxElement", [part], .reference)
                    case "comment": try value("comment", [part], .text)
                    default: remark(.unknownElement(name: quoted(part.name)), part.line)
                    }
                }
                out.json.endObject()
            }
        }
        if isOpen { out.json.endArray() }
    }

    private mutating func members(_ node: RDFGraph.Node, _ type: String) throws(XMLError) {
        // Some writers name these by their address only.
        if let member = Self.named[type], node.all(member).isEmpty, !node.name.hasPrefix("_:") { out.json.member(member, Self.id(node.name)) }
        let terms = RDFTerms.classes[type] ?? []
        for (rdf, member, form) in terms {
            let found = node.all(rdf)
            if let first = found.first {
                out.at(first.line)
                try value(member, found, form)
            }
        }
        for property in node.properties where property.name != "relationship" && !terms.contains(where: { $0.rdf == property.name }) {
            remark(.unknownElement(name: quoted(property.name)), property.line)
        }
    }

    private static let named = ["ExternalDocumentRef": "externalDocumentId", "ExtractedLicensingInfo": "licenseId"]

    private mutating func value(_ member: String, _ found: [RDFGraph.Property], _ form: RDFTerms.Form) throws(XMLError) {
        switch form {
        case .texts, .terms, .licenses, .references, .objects:
            out.json.key(member)
            out.json.beginArray()
            for property in found { try single(property, form, member) }
            out.json.endArray()
        default:
            // Several values where there can be one stand one after the other, which the reader of the JSON remarks on.
            for property in found {
                out.json.key(member)
                try single(property, form, member)
            }
        }
    }

    private mutating func single(_ property: RDFGraph.Property, _ form: RDFTerms.Form, _ member: String) throws(XMLError) {
        guard out.json.bytes.count <= most else { throw XMLError(reason: .tooLong(limit: most), line: property.line, column: 1) }
        let value = property.value
        switch form {
        case .text, .texts: out.json.string(text(value))
        case .bool:
            switch CycloneDXXMLTranscriber.trimmed(text(value)) {
            case "true", "1": out.json.bool(true)
            case "false", "0": out.json.bool(false)
            case let other: out.json.string(other)
            }
        case .number:
            let number = CycloneDXXMLTranscriber.trimmed(text(value))
            if JSONNumber.isWritten(number) { out.json.literal(number) } else { out.json.string(number) }
        case .term, .terms: out.json.string(RDFTerms.json(reference(value)))
        case .license, .licenses:
            let license = RDFLicense.expression(value, graph, others: others)
            if license == nil { remark(.unknownValue(field: member, value: quoted(text(value))), property.line) }
            out.json.string(license ?? "NOASSERTION")
        case .reference, .references: out.json.string(reference(value))
        case .referenceType: out.json.string(referenceType(value))
        case .address: out.json.string(text(value))
        case .object(let type), .objects(let type):
            out.json.beginObject()
            if case .node(let name) = value, let node = graph[name] {
                try members(node, type)
            } else {
                remark(.unknownValue(field: member, value: quoted(text(value))), property.line)
            }
            out.json.endObject()
        }
    }

    /// Text; the two terms for nothing are nodes in RDF and words in JSON.
    private func text(_ value: RDFGraph.Value) -> String {
        switch value {
        case .text(let text): text
        case .node(let name): Self.word(name) ?? name
        }
    }

    private func reference(_ value: RDFGraph.Value) -> String {
        switch value {
        case .text(let text): text
        case .node(let name): RDFGraph.elsewhere(name, others) ?? Self.id(name)
        }
    }

    /// A word of SPDX's list, or of the document's own, stands by itself; any other type is an address (SPDX 2.3 clause 7.21.1).
    private func referenceType(_ value: RDFGraph.Value) -> String {
        guard case .node(let name) = value else { return text(value) }
        for space in ["http://spdx.org/rdf/references/", "https://spdx.org/rdf/references/"] where name.utf8.starts(with: space.utf8) {
            return RDFGraph.fragment(name)
        }
        return name
    }

    private static func id(_ name: String) -> String { word(name) ?? RDFGraph.fragment(name) }

    private static func word(_ name: String) -> String? {
        switch name {
        case "http://spdx.org/rdf/terms#noassertion", "https://spdx.org/rdf/terms#noassertion": "NOASSERTION"
        case "http://spdx.org/rdf/terms#none", "https://spdx.org/rdf/terms#none": "NONE"
        default: nil
        }
    }
}
