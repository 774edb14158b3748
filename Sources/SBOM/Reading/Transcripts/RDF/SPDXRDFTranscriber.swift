import JSONStream
import XMLStream

/// Rewrites SPDX 2 RDF/XML as SPDX JSON, by the table of ``RDFTerms``.
///
/// Elements may be nested in one another anywhere, so lines are those of each element's start as far as the order of JSON allows.
struct SPDXRDFTranscriber {
    let graph: RDFGraph
    /// Ids of the other documents that this one points into, by their name spaces (SPDX 2.3 clause 6.6).
    let others: [String: String]
    var out: TranscriptWriter
    /// Most bytes that are written. One node may be the value of many properties, and stands in the JSON as often: a small document could say a large one.
    private let most: Int
    private var remarks: [SBOMRemark] = []
    private var remarksLeftOut: Int
    private let remarkLimit: Int
    /// What names are as terms and as licences, by their number, once they were asked for.
    var terms: [String?]
    var licenses: [String?]

    static func transcribe(_ block: ByteBlock, limits: SBOMLimits) throws(SBOMError) -> Transcript {
        do throws(XMLError) {
            var transcriber = SPDXRDFTranscriber(try RDFGraph(block, limits: limits), limits, block.count)
            try transcriber.document()
            let graph = transcriber.graph
            let version = graph.nodes.lazy.filter { graph.type($0) == "SpdxDocument" }.compactMap { graph.text("specVersion", of: $0) }.first
            return Transcript(
                json: transcriber.out.finish(), version: version.map(SPDXVersion.plain), remarks: transcriber.remarks,
                remarksLeftOut: transcriber.remarksLeftOut, marks: transcriber.out.marks)
        } catch {
            throw .xml(error)
        }
    }

    private init(_ graph: RDFGraph, _ limits: SBOMLimits, _ bytes: Int) {
        self.graph = graph
        out = TranscriptWriter(reserving: min(bytes / 3, 256 << 20))
        most = bytes * 16 + (64 << 20)
        remarks = graph.remarks
        remarksLeftOut = graph.remarksLeftOut
        remarkLimit = limits.remarks
        terms = Array(repeating: nil, count: graph.names.count)
        licenses = terms
        var others: [String: String] = [:]
        for node in graph.nodes where graph.type(node) == "ExternalDocumentRef" {
            guard let property = graph.first("spdxDocument", of: node), case .node(let space) = property.value else { continue }
            others[graph.text(ofName: space)] =
                graph.text("externalDocumentId", of: node) ?? RDFGraph.fragment(graph.text(ofName: node.name))
        }
        self.others = others
    }

    mutating func remark(_ kind: SBOMRemark.Kind, _ line: Int) {
        if remarks.count < remarkLimit {
            remarks.append(SBOMRemark(kind, pointer: "", line: line))
        } else {
            remarksLeftOut += 1
        }
    }

    private mutating func document() throws(XMLError) {
        out.json.beginObject()
        if let type = graph.words.known("SpdxDocument"), let document = graph.nodes.first(where: { $0.type == type }) {
            let name = graph.bytes(ofName: document.name)
            if let cut = name.firstIndex(of: UInt8(ascii: "#")) {
                out.json.key("SPDXID")
                out.json.string(utf8: UnsafeBufferPointer(rebasing: name[(cut + 1)...]))
                out.json.key("documentNamespace")
                out.json.string(utf8: UnsafeBufferPointer(rebasing: name[..<cut]))
            }
            try members(document, RDFPlan("SpdxDocument", graph.words))
        }
        for (type, member) in [("Package", "packages"), ("File", "files"), ("Snippet", "snippets")] { try elements(type, member) }
        try relationships()
        out.json.endObject()
    }

    private mutating func elements(_ type: String, _ member: String) throws(XMLError) {
        let wanted = graph.words.known(type)
        let other = type == "Package" ? graph.words.known("SpdxPackage") : nil
        let plan = RDFPlan(type, graph.words)
        var isOpen = false
        for node in graph.nodes where node.type >= 0 && (node.type == wanted || node.type == other) {
            if !isOpen {
                isOpen = true
                out.json.key(member)
                out.json.beginArray()
            }
            out.at(node.line)
            out.json.beginObject()
            if !graph.isBlank(node.name) {
                out.json.key("SPDXID")
                id(node.name)
            }
            try members(node, plan)
            out.json.endObject()
        }
        if isOpen { out.json.endArray() }
    }

    private mutating func relationships() throws(XMLError) {
        guard let word = graph.words.known("relationship") else { return }
        let parts = (
            type: graph.words.known("relationshipType"), related: graph.words.known("relatedSpdxElement"), comment: graph.words.known("comment")
        )
        var isOpen = false
        for node in graph.nodes {
            var at = node.first
            while at >= 0 {
                let property = graph.properties[Int(at)]
                at = property.next
                guard property.word == word, case .node(let name) = property.value, let place = graph.place(of: name) else { continue }
                if !isOpen {
                    out.json.key("relationships")
                    out.json.beginArray()
                    isOpen = true
                }
                out.at(property.line)
                out.json.beginObject()
                out.json.key("spdxElementId")
                id(node.name)
                var inner = graph.nodes[place].first
                while inner >= 0 {
                    let part = graph.properties[Int(inner)]
                    inner = part.next
                    if part.word == parts.type {
                        try value("relationshipType", part, .term)
                    } else if part.word == parts.related {
                        try value("relatedSpdxElement", part, .reference)
                    } else if part.word == parts.comment {
                        try value("comment", part, .text)
                    } else {
                        remark(.unknownElement(name: quoted(graph.words[part.word])), part.line)
                    }
                }
                out.json.endObject()
            }
        }
        if isOpen { out.json.endArray() }
    }

    private mutating func value(_ member: String, _ property: RDFGraph.Property, _ form: RDFTerms.Form) throws(XMLError) {
        out.json.key(member)
        try single(property, form, member, nil)
    }

    private mutating func members(_ node: RDFGraph.Node, _ plan: RDFPlan) throws(XMLError) {
        // Some writers name these by their address only.
        if let member = Self.named(plan.type), graph.first(member, of: node) == nil, !graph.isBlank(node.name) {
            out.json.key(member)
            id(node.name)
        }
        for place in plan.terms.indices {
            var isOpen = false
            let term = plan.terms[place]
            var at = node.first
            while at >= 0 {
                let property = graph.properties[Int(at)]
                at = property.next
                guard plan.place(property.word) == place else { continue }
                if !isOpen { out.at(property.line) }
                // Several values where there can be one stand one after the other, which the reader of the JSON remarks on.
                if !isOpen || !term.form.isList { out.json.key(term.member) }
                if !isOpen, term.form.isList { out.json.beginArray() }
                isOpen = true
                try single(property, term.form, term.member, (plan, place))
            }
            if isOpen, term.form.isList { out.json.endArray() }
        }
        let relationship = graph.words.known("relationship")
        var at = node.first
        while at >= 0 {
            let property = graph.properties[Int(at)]
            at = property.next
            if plan.place(property.word) < 0, property.word != relationship {
                remark(.unknownElement(name: quoted(graph.words[property.word])), property.line)
            }
        }
    }

    private static func named(_ type: String) -> String? {
        switch type {
        case "ExternalDocumentRef": "externalDocumentId"
        case "ExtractedLicensingInfo": "licenseId"
        default: nil
        }
    }

    private mutating func single(
        _ property: RDFGraph.Property, _ form: RDFTerms.Form, _ member: String, _ outer: (plan: RDFPlan, place: Int)?
    ) throws(XMLError) {
        guard out.json.bytes.count <= most else { throw XMLError(reason: .tooLong(limit: most), line: property.line, column: 1) }
        let value = property.value
        switch form {
        case .text, .texts, .address: text(value)
        case .bool: bool(value)
        case .number: number(value)
        case .term, .terms: term(value)
        case .license, .licenses: license(property, member)
        case .reference, .references: reference(value)
        case .referenceType: referenceType(value)
        case .object(let type), .objects(let type):
            out.json.beginObject()
            if case .node(let name) = value, let place = graph.place(of: name) {
                let plan = outer.map { $0.plan.plan($0.place, type, graph.words) } ?? RDFPlan(type, graph.words)
                try members(graph.nodes[place], plan)
            } else {
                remark(.unknownValue(field: member, value: quoted(plainText(value))), property.line)
            }
            out.json.endObject()
        }
    }
}
