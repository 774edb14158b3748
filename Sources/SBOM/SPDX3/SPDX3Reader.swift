import JSONStream

/// Reads SPDX 3.0.1 in JSON-LD (the serialisation that its JSON schema describes): a graph of elements, in two passes, an element at a time.
///
/// First everything that others point to: agents, tools, creation infos, licences. Then packages, files, relationships. Elements that the model has no place for
/// are kept as they stand, so that writing SPDX 3 gives them back.
struct SPDX3Reader {
    private let block: ByteBlock
    private let limits: SBOMLimits
    var document: SBOMDocument
    /// Facts of the first pass, by id.
    var agents: [String: Party] = [:]
    var toolNames: [String: String] = [:]
    var creations: [String: JSONValue] = [:]
    var licenses = SPDX3Licenses()
    /// The creation info of the document itself: what others are held against.
    var headCreation: JSONValue?
    var ids = IDTable()
    var places: [String: Int] = [:]
    var roots: [String] = []
    var collections: [String: [String]] = [:]
    /// Ids of snippets, which are kept as they stand, and with them what their licences are.
    var snippets: Set<String> = []
    var pendingLicenses: [(from: String, claim: LicenseClaim, target: String)] = []
    var pendingAssessments: [(element: JSONValue, type: String)] = []
    var pendingAffected: [(part: String, vulnerability: String, unknown: [UnknownField])] = []
    /// What was said already of how complete something is.
    var completed: Set<Completed> = []
    /// Places of the vulnerabilities by id.
    var flaws: [String: Int] = [:]
    private var parts = 0
    private var lines: LineCount
    /// The element at hand: its number in the graph, nil for the one element that the document is, and its first byte.
    private var place: (number: Int?, offset: Int) = (nil, 0)

    static func read(_ block: ByteBlock, format: SBOMFormat, limits: SBOMLimits) throws(SBOMError) -> SBOMDocument {
        var reader = SPDX3Reader(block, format, limits)
        if format.isNewerThanKnown { reader.remark(.newerVersion(version: quoted(format.version))) }
        if format.version.isEmpty { reader.remark(.noVersion) }
        do throws(JSONError) {
            try reader.each(where: isSurveyed) { reader, element in reader.survey(element) }
            reader.settle()
            try reader.each { reader, element in reader.take(element) }
        } catch {
            if case .tooLong = error.reason, reader.parts > limits.components { throw .tooManyComponents(limit: limits.components, line: error.line) }
            if case .wrongType = error.reason { throw .wrongType(error) }
            throw .json(error)
        }
        reader.finish()
        return reader.document
    }

    private init(_ block: ByteBlock, _ format: SBOMFormat, _ limits: SBOMLimits) {
        self.block = block
        self.limits = limits
        lines = LineCount(block)
        document = SBOMDocument(format: format)
    }

    /// Hands over each element of the graph, or the one element that the document is.
    ///
    /// - Parameter isWanted: told the class of an element of the graph before a tree is made of it.
    private mutating func each(
        where isWanted: ((String) -> Bool)? = nil, _ body: (inout Self, JSONValue) -> Void
    ) throws(JSONError) {
        var json = JSONReader(block, limits: limits.json)
        var single: [JSONValue.Member] = []
        var hasGraph = false
        parts = 0
        place = (nil, 0)
        try json.beginObject()
        while let key = try json.nextKey() {
            switch key {
            case "@context": try json.skip()
            case "@graph":
                hasGraph = true
                try json.beginArray()
                while try json.nextElement() {
                    _ = try json.kind()
                    place = (parts, json.offset)
                    parts += 1
                    guard parts <= limits.components else {
                        throw JSONError(
                            reason: .tooLong(limit: limits.components), offset: json.offset, line: lines.line(at: json.offset), column: 1,
                            pointer: json.pointer)
                    }
                    if let isWanted {
                        let range = try json.rawRange()
                        guard isWanted(typeOfElement(range)) else { continue }
                        var inner = JSONReader(block, range: range, limits: limits.json)
                        body(&self, try inner.value())
                    } else {
                        body(&self, try json.value())
                    }
                }
            default: single.append(JSONValue.Member(key, try json.value()))
            }
        }
        try json.end()
        place = (nil, 0)
        if !hasGraph, !single.isEmpty { body(&self, .object(single)) }
    }

    /// The class of the element in `range`, which has been read over; empty where it says none (see ``type(_:)``).
    private func typeOfElement(_ range: Range<Int>) -> String {
        var json = JSONReader(block, range: range, limits: limits.json)
        var other: String?
        do throws(JSONError) {
            guard try json.kind() == .object else { return "" }
            try json.beginObject()
            var isSeen = (type: false, other: false)
            while let key = try json.nextKey() {
                switch key {
                case "type" where !isSeen.type:
                    isSeen.type = true
                    if try json.kind() == .string { return Self.plainType(try json.string()) }
                    try json.skip()
                case "@type" where !isSeen.other:
                    isSeen.other = true
                    if try json.kind() == .string { other = try json.string() } else { try json.skip() }
                default: try json.skip()
                }
            }
        } catch {
            return ""
        }
        return Self.plainType(other ?? "")
    }

    /// Remarks on the element at hand.
    mutating func remark(_ kind: SBOMRemark.Kind) {
        if document.remarks.count < limits.remarks {
            let pointer = place.number.map { "/@graph/\($0)" } ?? ""
            document.remarks.append(SBOMRemark(kind, pointer: pointer, line: lines.line(at: place.offset)))
        } else {
            document.remarksLeftOut += 1
        }
    }

    /// How complete the needs or the parts of one element are.
    struct Completed: Hashable {
        let completeness: Composition.Completeness
        let isDependency: Bool
        let part: String
    }

    // MARK: First pass.

    /// True for the classes that ``survey(_:)`` looks at.
    private static func isSurveyed(_ type: String) -> Bool {
        switch type {
        case "CreationInfo", "Person", "Organization", "SoftwareAgent", "Agent", "Tool", "SpdxDocument", "software_Sbom", "Bom", "Bundle",
            "software_Snippet":
            true
        default: type.hasPrefix("simplelicensing_") || type.hasPrefix("expandedlicensing_")
        }
    }

    private mutating func survey(_ element: JSONValue) {
        let id = Self.id(element)
        let type = Self.type(element)
        switch type {
        case "CreationInfo": creations[id] = element
        case "Person", "Organization", "SoftwareAgent", "Agent": agents[id] = Self.party(element)
        case "software_Snippet": snippets.insert(id)
        case "Tool": toolNames[id] = element["name"]?.stringValue ?? ""
        case "SpdxDocument":
            document.identity = id
            document.documentID = id
            headCreation = element["creationInfo"]
            roots += Self.strings(element["rootElement"])
        case "software_Sbom", "Bom", "Bundle": collections[id] = Self.strings(element["rootElement"])
        case let type where type.hasPrefix("simplelicensing_") || type.hasPrefix("expandedlicensing_"): licenses.add(element, type)
        default: return
        }
    }

    /// What only the first pass as a whole can tell.
    private mutating func settle() {
        licenses.settle()
        guard let info = creation(headCreation) else { return }
        document.created = info["created"]?.stringValue
        document.authors = authors(info)
        document.tools = Self.strings(info["createdUsing"]).compactMap { id in toolNames[id].map { Component(id: id, name: $0) } }
        for id in Self.strings(info["createdBy"]) {
            guard let program = agents[id], program.kind == .tool, !document.tools.contains(where: { $0.name == program.name }) else { continue }
            document.tools.append(Component(id: id, name: program.name))
        }
    }

    /// Who made what has the creation info. A program among them (SPDX 3.0.1 Core, `SoftwareAgent`) is what it was made with: the format demands a maker
    /// where nobody is named, and an author answers for the SBOM (guidance Annex A Table 4, R-143).
    func authors(_ info: JSONValue?) -> [Party] { Self.strings(info?["createdBy"]).compactMap { agents[$0] }.filter { $0.kind != .tool } }

    /// The creation info that a member stands for: by its id or as it stands.
    func creation(_ member: JSONValue?) -> JSONValue? { member.flatMap { $0.stringValue.flatMap { creations[$0] } ?? $0 } }

    /// The party that an agent is.
    static func party(_ element: JSONValue) -> Party {
        let kinds: [String: Party.Kind] = ["Person": .person, "Organization": .organization, "SoftwareAgent": .tool]
        let kind = kinds[type(element)] ?? .unspecified
        var details = PartyDetails()
        details.id = id(element)
        for identifier in element["externalIdentifier"]?.arrayValue ?? [] {
            let value = identifier["identifier"]?.stringValue
            if identifier["externalIdentifierType"]?.stringValue == "email" { details.email = details.email ?? value }
            if identifier["externalIdentifierType"]?.stringValue == "urlScheme", let value { details.urls.append(value) }
        }
        return Party(name: element["name"]?.stringValue ?? "", kind: kind, details: details.isEmpty ? nil : details)
    }

    // MARK: Small helpers.

    static func id(_ element: JSONValue) -> String { element["spdxId"]?.stringValue ?? element["@id"]?.stringValue ?? "" }

    /// True for a class of statements about two elements.
    static func isRelationship(_ type: String) -> Bool {
        type == "Relationship" || type == "LifecycleScopedRelationship" || SPDX3Words.isAssessment(type)
    }

    /// The class, without the address of the vocabulary where a document writes it out.
    static func type(_ element: JSONValue) -> String {
        plainType(element["type"]?.stringValue ?? element["@type"]?.stringValue ?? "")
    }

    static func plainType(_ type: String) -> String {
        guard type.hasPrefix("https://spdx.org/rdf/3.0.1/terms/") else { return type }
        let parts = type.split(separator: "/").suffix(2).map(String.init)
        return parts.first == "Core" ? parts.last ?? "" : "\((parts.first ?? "").lowercased())_\(parts.last ?? "")"
    }

    static func strings(_ value: JSONValue?) -> [String] {
        if let text = value?.stringValue { return [text] }
        return value?.arrayValue?.compactMap { $0.stringValue ?? id($0) } ?? []
    }

    static func raw(_ value: JSONValue) -> String {
        var json = JSONWriter()
        json.value(value)
        return String(decoding: json.take(), as: UTF8.self)
    }
}
