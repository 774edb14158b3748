import JSONStream

/// Goes through the elements of an SPDX 3 document for what they lead to, without making trees of them.
struct SPDX3GraphWalk {
    /// An id that a member of an element names.
    struct Reference {
        let member: String
        let id: String
        /// Place in a list; nil where the member is no list.
        let index: Int?

        /// Pointer from the element down.
        var place: String { index.map { "\(member)/\($0)" } ?? member }
    }

    /// What rules look at.
    struct Element {
        var pointer: String { number.map { "/@graph/\($0)" } ?? "" }
        /// In the graph; nil for the one element that the document is.
        let number: Int?
        var id: String?
        var references: [Reference] = []
        var ends: [Reference] = []
        var relationshipType: String?
        var specVersion: String?
        var startTime: String?
        var endTime: String?
    }

    private let block: ByteBlock
    private let limits: JSONLimits
    /// What each id is.
    private(set) var known: [String: SPDX3Class] = [:]
    /// Places of the elements that are documents.
    private(set) var documents: [String] = []

    init(_ block: ByteBlock, _ limits: JSONLimits) {
        self.block = block
        self.limits = limits
    }

    /// First: what each id is.
    mutating func classes() throws(JSONError) {
        var json = JSONReader(block, limits: limits)
        try Self.elements(&json) { (json, number) throws(JSONError) in try self.note(&json, number) }
    }

    /// Then: each element.
    func each(_ body: (Element) -> Void) throws(JSONError) {
        var json = JSONReader(block, limits: limits)
        try Self.elements(&json) { (json, number) throws(JSONError) in
            guard try json.kind() == .object else { return try json.skip() }
            var element = Element(number: number)
            try json.beginObject()
            while let key = try json.nextKey() { try Self.take(key, &json, &element) }
            body(element)
        }
    }

    /// Hands over the reader before each element of the graph, or before the one element that the document is.
    private static func elements(
        _ json: inout JSONReader, _ body: (inout JSONReader, Int?) throws(JSONError) -> Void
    ) throws(JSONError) {
        let start = json
        guard try json.kind() == .object else { return }
        try json.beginObject()
        var number = 0
        var hasGraph = false
        while let key = try json.nextKey() {
            guard key == "@graph", try json.kind() == .array else {
                try json.skip()
                continue
            }
            hasGraph = true
            try json.beginArray()
            while try json.nextElement() {
                try body(&json, number)
                number += 1
            }
        }
        guard !hasGraph else { return }
        json = start
        try body(&json, nil)
    }

    private mutating func note(_ json: inout JSONReader, _ number: Int?) throws(JSONError) {
        guard try json.kind() == .object else { return try json.skip() }
        try json.beginObject()
        var id: String?
        var type: String?
        while let key = try json.nextKey() {
            switch key {
            case "spdxId", "@id": if let text = try Self.text(&json) { id = id ?? text }
            case "type", "@type": if let text = try Self.text(&json) { type = type ?? text }
            default: try json.skip()
            }
        }
        let name = SPDX3Reader.plainType(type ?? "")
        if name == "SpdxDocument" { documents.append(number.map { "/@graph/\($0)" } ?? "") }
        if let id, let what = SPDX3Class.named(name), known[id] == nil { known[id] = what }
    }

    private static func take(_ key: String, _ json: inout JSONReader, _ element: inout Element) throws(JSONError) {
        switch key {
        case "spdxId", "@id": element.id = try text(&json) ?? element.id
        case "relationshipType": element.relationshipType = try text(&json)
        case "specVersion": element.specVersion = try text(&json)
        case "startTime": element.startTime = try text(&json)
        case "endTime": element.endTime = try text(&json)
        case "from", "to": try references(key, &json, &element.ends)
        default:
            if SPDX3Ranges.members[key] != nil { try references(key, &json, &element.references) } else { try json.skip() }
        }
    }

    /// The ids that the next value is: one, or a list. Elements that stand in the place of their ids are judged by the schema.
    private static func references(_ member: String, _ json: inout JSONReader, _ list: inout [Reference]) throws(JSONError) {
        guard try json.kind() == .array else {
            if let id = try text(&json) { list.append(Reference(member: member, id: id, index: nil)) }
            return
        }
        try json.beginArray()
        var index = 0
        while try json.nextElement() {
            if let id = try text(&json) { list.append(Reference(member: member, id: id, index: index)) }
            index += 1
        }
    }

    /// The next value if it is a text; anything else is passed over.
    private static func text(_ json: inout JSONReader) throws(JSONError) -> String? {
        if try json.kind() == .string { return try json.string() }
        try json.skip()
        return nil
    }
}
