import JSONStream
import XMLStream

/// Writes the tag of what a document describes (ISO/IEC 19770-2:2015). A tag is about one piece of software: parts are links, and what links cannot say
/// is named as lost.
struct SWIDWriter {
    let document: SBOMDocument
    /// True if unread fields are elements and attributes of a tag.
    let isTag: Bool
    /// What the tag is about.
    let subject: Component
    var losses = LossList()
    /// Files of the payload and the evidence.
    var files: [FileEntry]
    var root = XMLNode(XMLName("SoftwareIdentity", space: SWIDWords.space))

    static func write(_ document: SBOMDocument, pretty: Bool) -> (bytes: [UInt8], losses: [SBOMLoss]) {
        var writer = SWIDWriter(document)
        let id = writer.tag()
        var bytes = SWIDSerializer.write(writer.root, pretty: pretty, &writer.losses)
        if id == DerivedIdentity.placeholder {
            let settled = "urn:uuid:\(ContentDigest(bytes).uuid)"
            if let start = ByteSearch.first(id, in: bytes) { bytes.replaceSubrange(start..<(start + id.utf8.count), with: Array(settled.utf8)) }
            writer.losses.component = nil
            writer.losses.add(.filledIn(field: "tagId", written: settled))
        }
        return (bytes, writer.losses.losses)
    }

    private init(_ document: SBOMDocument) {
        self.document = document
        isTag = document.format.family == .swid
        files = document.files
        subject = document.subject ?? Component(id: "", name: document.name ?? "")
    }

    private mutating func tag() -> String {
        let id = identity()
        losses.component = subject.id.isEmpty ? nil : subject.id
        entities()
        links()
        losses.component = subject.id.isEmpty ? nil : subject.id
        meta()
        rest()
        unsaid(subject)
        losses.component = nil
        top()
        return id
    }

    /// The attributes of the root, the id first.
    private mutating func identity() -> String {
        let tag = subject.hasDetails ? subject.details.swid : nil
        var id = tag?.tagID ?? ""
        if id.isEmpty, subject.hasDetails, let known = subject.details.identifiers.first(where: { $0.scheme == .swidTag }) {
            id = SWIDLinkTarget.tag(known.value)
        }
        if id.isEmpty, !isTag { id = DerivedIdentity.placeholder }
        if !id.isEmpty { attribute("tagId", id) }
        var name = subject.name
        if name.isEmpty, !isTag {
            name = document.name.flatMap { $0.isEmpty ? nil : $0 } ?? "SBOM"
            losses.add(.filledIn(field: "name", written: name))
        }
        if !name.isEmpty { attribute("name", name) }
        if let version = subject.version { attribute("version", version) }
        if let number = tag?.tagVersion { attribute("tagVersion", String(number)) }
        if let isPatch = tag?.isPatch { attribute("patch", isPatch ? "true" : "false") }
        for property in subject.properties { if let name = Self.identityProperty(property) { attribute(name, property.value ?? "") } }
        for field in subject.unknown where isTag { if let kept = Self.attribute(field) { root.attributes.append(kept) } }
        if let tag {
            if tag.url != nil { losses.add(.noField(field: "swid.url")) }
            for field in tag.unknown { losses.add(.unreadField(field: "swid.\(field.key)")) }
        }
        return id
    }

    /// What the tag holds besides: files, and elements that were kept unread, in their order.
    private mutating func rest() {
        var collections = SWIDCollections(files, isTag: isTag, &losses)
        for field in subject.unknown where isTag && field.key != "Entity" {
            guard let node = SWIDElement.node(field) else { continue }
            root.children += collections.take(before: node)
        }
        root.children += collections.takeAll()
    }

    private mutating func attribute(_ name: String, _ value: String) { root.attributes.append(XMLAttribute(name: XMLName(name), value: value)) }

    /// Name of the attribute of `SoftwareIdentity` that the property stands for; nil for another property.
    static func identityProperty(_ property: Property) -> String? {
        guard property.value != nil, property.name.utf8.starts(with: SWIDWords.property.utf8) else { return nil }
        let name = String(property.name.dropFirst(SWIDWords.property.count))
        return SWIDWords.identityProperties.contains(name) ? name : nil
    }

    /// The attribute that an unread field keeps; nil for one that keeps something else.
    static func attribute(_ field: UnknownField) -> XMLAttribute? {
        guard field.key.utf8.first == UInt8(ascii: "@"), let value = field.value?.stringValue else { return nil }
        let name = String(field.key.dropFirst())
        if name == "{\(SWIDWords.xmlSpace)}lang" { return XMLAttribute(name: XMLName("lang", space: SWIDWords.xmlSpace), value: value) }
        return SWIDName.name(name).map { XMLAttribute(name: $0, value: value) }
    }
}
