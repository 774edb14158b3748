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

    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        do throws(XMLError) {
            var transcriber = SPDXRDFTranscriber(try RDFGraph(block, limits: limits))
            transcriber.document()
            let version = transcriber.graph.nodes.lazy.filter { $0.type == "SpdxDocument" }.compactMap { $0.text("specVersion") }.first
            return Transcript(json: transcriber.out.finish(), version: version.map(SPDXVersion.plain), marks: transcriber.out.marks)
        } catch {
            throw .xml(error)
        }
    }

    private init(_ graph: RDFGraph) {
        self.graph = graph
        var others: [String: String] = [:]
        for node in graph.nodes where node.type == "ExternalDocumentRef" {
            guard let property = node.all("spdxDocument").first, case .node(let space) = property.value else { continue }
            others[space] = node.text("externalDocumentId") ?? RDFGraph.fragment(node.name)
        }
        self.others = others
    }

    private mutating func document() {
        out.json.beginObject()
        if let document = graph.nodes.first(where: { $0.type == "SpdxDocument" }) {
            let bytes = document.name.utf8
            if let cut = bytes.firstIndex(of: UInt8(ascii: "#")) {
                out.json.member("SPDXID", String(document.name[bytes.index(after: cut)...]))
                out.json.member("documentNamespace", String(document.name[..<cut]))
            }
            members(document, "SpdxDocument")
        }
        for (type, member) in [("Package", "packages"), ("File", "files"), ("Snippet", "snippets")] { elements(type, member) }
        relationships()
        out.json.endObject()
    }

    private mutating func elements(_ type: String, _ member: String) {
        let found = graph.nodes.filter { $0.type == type || type == "Package" && $0.type == "SpdxPackage" }
        guard !found.isEmpty else { return }
        out.json.key(member)
        out.json.beginArray()
        for node in found {
            out.at(node.line)
            out.json.beginObject()
            if !node.name.hasPrefix("_:") { out.json.member("SPDXID", Self.id(node.name)) }
            members(node, type)
            out.json.endObject()
        }
        out.json.endArray()
    }

    private mutating func relationships() {
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
                    case "relationshipType": value("relationshipType", [part], .term)
                    case "relatedSpdxElement": value("relatedSpdxElement", [part], .reference)
                    case "comment": value("comment", [part], .text)
                    default: continue
                    }
                }
                out.json.endObject()
            }
        }
        if isOpen { out.json.endArray() }
    }

    private mutating func members(_ node: RDFGraph.Node, _ type: String) {
        // Some writers name these by their address only.
        if let member = Self.named[type], node.all(member).isEmpty, !node.name.hasPrefix("_:") { out.json.member(member, Self.id(node.name)) }
        for (rdf, member, form) in RDFTerms.classes[type] ?? [] {
            let found = node.all(rdf)
            if let first = found.first {
                out.at(first.line)
                value(member, found, form)
            }
        }
    }

    private static let named = ["ExternalDocumentRef": "externalDocumentId", "ExtractedLicensingInfo": "licenseId"]

    private mutating func value(_ member: String, _ found: [RDFGraph.Property], _ form: RDFTerms.Form) {
        out.json.key(member)
        guard let first = found.first else { return out.json.null() }
        switch form {
        case .text: out.json.string(text(first.value))
        case .bool:
            switch CycloneDXXMLTranscriber.trimmed(text(first.value)) {
            case "true", "1": out.json.bool(true)
            case "false", "0": out.json.bool(false)
            case let other: out.json.string(other)
            }
        case .number:
            let number = CycloneDXXMLTranscriber.trimmed(text(first.value))
            if JSONNumber.isWritten(number) { out.json.literal(number) } else { out.json.string(number) }
        case .texts: list(found) { $0.out.json.string($0.text($1.value)) }
        case .term: out.json.string(RDFTerms.json(reference(first.value)))
        case .terms: list(found) { $0.out.json.string(RDFTerms.json($0.reference($1.value))) }
        case .license: out.json.string(graph.license(first.value))
        case .licenses: list(found) { $0.out.json.string($0.graph.license($1.value)) }
        case .reference: out.json.string(reference(first.value))
        case .references: list(found) { $0.out.json.string($0.reference($1.value)) }
        case .address: out.json.string(address(first.value))
        case .object(let type): object(first, type)
        case .objects(let type): list(found) { $0.object($1, type) }
        }
    }

    private mutating func list(_ found: [RDFGraph.Property], _ write: (inout Self, RDFGraph.Property) -> Void) {
        out.json.beginArray()
        for property in found { write(&self, property) }
        out.json.endArray()
    }

    private mutating func object(_ property: RDFGraph.Property, _ type: String) {
        out.json.beginObject()
        if case .node(let name) = property.value, let node = graph[name] { members(node, type) }
        out.json.endObject()
    }

    /// Text; the two terms for nothing are nodes in RDF and words in JSON.
    private func text(_ value: RDFGraph.Value) -> String {
        switch value {
        case .text(let text): text
        case .node(let name): Self.word(name) ?? name
        }
    }

    private func address(_ value: RDFGraph.Value) -> String { text(value) }

    private func reference(_ value: RDFGraph.Value) -> String {
        switch value {
        case .text(let text): text
        case .node(let name): elsewhere(name) ?? Self.id(name)
        }
    }

    /// JSON has the id of the other document before the element's, RDF the whole address.
    private func elsewhere(_ name: String) -> String? {
        guard !others.isEmpty, let cut = name.utf8.lastIndex(of: UInt8(ascii: "#")), let other = others[String(name[..<cut])] else { return nil }
        return "\(other):\(name[name.utf8.index(after: cut)...])"
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
