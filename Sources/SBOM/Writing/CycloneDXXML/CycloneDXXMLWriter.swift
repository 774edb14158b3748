import JSONStream

/// Writes CycloneDX XML 1.4 to 1.7 from the same document in CycloneDX JSON, by the table of ``XMLShapes``, elements in the order of the XSD.
///
/// Lists at the top are taken an entry at a time, so that no tree of the whole document is made.
struct CycloneDXXMLWriter {
    var xml = XMLText()
    let minor: Int
    let pretty: Bool
    /// True where members that JSON may leave out and the XSD demands are filled in; false for XML that is written back as it was.
    let isCompleted: Bool
    var losses: LossList
    var depth = 0

    init(minor: Int, pretty: Bool, isCompleted: Bool, losses: LossList) {
        self.minor = minor
        self.pretty = pretty
        self.isCompleted = isCompleted
        self.losses = losses
    }

    /// The XML of the document that `json` is.
    ///
    /// - Throws: ``JSONError`` if it is no JSON, which the JSON writer's output never is.
    mutating func write(_ json: ByteBlock) throws(JSONError) -> [UInt8] {
        let shape = XMLShapes.all["bom"] ?? XMLShapes.empty
        let members = try Self.members(json)
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<bom xmlns=\"http://cyclonedx.org/schema/bom/1.\(minor)\"")
        for attribute in shape.attributes {
            guard let range = members.first(where: { $0.key == attribute.member })?.range, let text = Self.text(try Self.value(json, range)) else {
                continue
            }
            xml.attribute(attribute.name, text)
        }
        xml.raw(">")
        depth = 1
        for child in shape.children {
            let beside = CycloneDXXMLTranscriber.foreignMember(beside: child.member)
            var foreign: String?
            if let range = members.first(where: { $0.key == beside })?.range { foreign = try Self.value(json, range).stringValue }
            guard let range = members.first(where: { $0.key == child.member })?.range else {
                if let foreign { onlyForeign(child.element, foreign) }
                continue
            }
            // The XSD takes no empty list of citations, and none says the same.
            if isCompleted, child.member == "citations", try Self.value(json, range) == .array([]) { continue }
            var reader = JSONReader(json, range: range)
            if case .list(let items) = child.kind, try reader.kind() == .array {
                open(child.element)
                try reader.beginArray()
                while try reader.nextElement() {
                    let value = try reader.value()
                    if let item = item(for: value, of: items) { entry(item, value) }
                }
                if let foreign { self.foreign(foreign) }
                close(child.element)
            } else {
                write(child, try reader.value(), foreign)
            }
        }
        for member in members where shape.place(ofMember: member.key) == nil { unwritten(member.key, try Self.value(json, member.range)) }
        depth = 0
        line()
        xml.raw("</bom>\n")
        return xml.takeBytes()
    }

    /// Members at the top that XML says in another way, or that are JSON's own.
    private mutating func unwritten(_ key: String, _ value: JSONValue) {
        switch key {
        case "$schema", "bomFormat", "specVersion", "serialNumber", "version": return
        case CycloneDXXMLTranscriber.foreignMember: foreign(value.stringValue)
        case _ where CycloneDXXMLTranscriber.isForeign(key): return
        default: losses.add(.unreadField(field: key))
        }
    }

    private static func members(_ json: ByteBlock) throws(JSONError) -> [(key: String, range: Range<Int>)] {
        var reader = JSONReader(json)
        var found: [(key: String, range: Range<Int>)] = []
        try reader.beginObject()
        while let key = try reader.nextKey() { found.append((key, try reader.rawRange())) }
        return found
    }

    private static func value(_ json: ByteBlock, _ range: Range<Int>) throws(JSONError) -> JSONValue {
        var reader = JSONReader(json, range: range)
        return try reader.value()
    }

    /// A value that is no object and no list, as text.
    static func text(_ value: JSONValue) -> String? {
        switch value {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .null, .array, .object: nil
        }
    }
}

extension XMLShape {
    /// Place of the child or attribute that the JSON member stands for; nil where there is none. Attributes and the content count as place -1.
    func place(ofMember key: String) -> Int? {
        if let place = children.firstIndex(where: { $0.member == key }) { return place }
        return content == key || attributes.contains { $0.member == key } ? -1 : nil
    }
}
