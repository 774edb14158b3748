import JSONStream
import XMLStream

/// Reads a software identification tag (ISO/IEC 19770-2) in the form of 2015 or 2009: one tag, one piece of software.
///
/// The software is the subject and the first component. Attributes that the model has no field for become properties, `swid:versionScheme` and
/// `swid:meta:edition`, so that other formats carry them too; elements are kept as XML text (``SWIDElement``). Files of payload and evidence are
/// ``SBOMDocument/files``. What the standard requires and the tag does not have is remarked upon with its clause.
struct SWIDReader {
    let limits: SBOMLimits
    var document: SBOMDocument
    /// The software that the tag identifies.
    var part = Component(id: "", name: "", kind: .application)
    /// What links say is part of it or needed by it.
    var linked: [Component] = []
    var places: [String: Int] = [:]
    var ids = IDTable()
    /// The kind that ``SWIDWords/ownSpace`` states.
    var statedKind: ComponentKind?
    private var parts = 0
    private var unknownBytes = 0

    static func read(_ block: ByteBlock, format: SBOMFormat, limits: SBOMLimits) throws(SBOMError) -> SBOMDocument {
        let root: XMLNode
        do throws(XMLError) {
            root = try XMLNode.read(block, limits: XMLLimits(depth: limits.json.depth, textBytes: limits.json.stringBytes))
        } catch {
            throw .xml(error)
        }
        var reader = SWIDReader(format, limits)
        let isOld = root.name.local == "software_identification_tag"
        if !SWIDWords.isSWID(root.name.space) {
            reader.remark(.unknownValue(field: "xmlns", value: quoted(root.name.space)), root, SWIDClause.identity, breaks: true)
        } else if root.name.space.contains("/-2/2015") == isOld {
            // The root of one edition in the name space of another: read by its root.
            reader.remark(.unknownValue(field: "xmlns", value: quoted(root.name.space)), root, SWIDClause.identity, breaks: true)
        }
        if !SWIDElement.isBlank(root.text) {
            reader.remark(.strayText(text: quoted(CycloneDXXMLTranscriber.trimmed(root.text))), root, SWIDClause.identity)
        }
        if isOld { try reader.oldTag(root) } else { try reader.tag(root) }
        reader.finish()
        return reader.document
    }

    private init(_ format: SBOMFormat, _ limits: SBOMLimits) {
        self.limits = limits
        document = SBOMDocument(format: format)
    }

    private mutating func tag(_ root: XMLNode) throws(SBOMError) {
        identity(root)
        var entities: [XMLNode] = []
        var collections: [String] = []
        for child in root.children {
            guard child.name.space == root.name.space else {
                remark(.foreignElement(name: quoted(child.name.local), space: quoted(child.name.space)), child)
                keep(child)
                continue
            }
            switch child.name.local {
            case "Entity": entities.append(child)
            case "Link": try link(child)
            case "Meta": meta(child)
            case "Payload", "Evidence":
                if collections.contains(child.name.local) { remark(.duplicateMember(field: child.name.local), child) }
                collections.append(child.name.local)
                try collection(child)
            default:
                remark(.unknownElement(name: quoted(child.name.local)), child, SWIDClause.identity, breaks: true)
                keep(child)
            }
        }
        if Set(collections).count > 1 { remark(.notTogether(fields: "Payload, Evidence"), root, SWIDClause.resources) }
        self.entities(entities, of: root)
    }

    private mutating func finish() {
        let unspsc = part.properties.first { $0.name == SWIDWords.metaProperty + "unspscCode" }?.value
        part.kind = statedKind ?? SWIDReader.kind(unspsc: unspsc)
        document.components = [part] + linked
        document.subjects = [part.id]
    }

    /// The kind that a UNSPSC commodity stands for: 43233004 is operating system software. Software is an application where nothing else is said.
    static func kind(unspsc: String?) -> ComponentKind { unspsc == "43233004" ? .operatingSystem : .application }

    // MARK: Small helpers.

    mutating func remark(_ kind: SBOMRemark.Kind, _ node: XMLNode, _ clause: String? = nil, breaks: Bool = false) {
        if document.remarks.count < limits.remarks {
            document.remarks.append(SBOMRemark(kind, pointer: "", line: node.line, clause: clause, breaksFormat: breaks))
        } else {
            document.remarksLeftOut += 1
        }
    }

    /// Counts a component or file.
    mutating func countPart(_ node: XMLNode) throws(SBOMError) {
        parts += 1
        guard parts <= limits.components else { throw .tooManyComponents(limit: limits.components, line: node.line) }
    }

    /// The field if there is still room for unread ones.
    mutating func room(for field: UnknownField, _ node: XMLNode) -> [UnknownField] {
        unknownBytes += field.json.utf8.count + field.key.utf8.count
        guard unknownBytes <= limits.unknownBytes else {
            remark(.unknownFieldLeftOut(field: quoted(field.key)), node)
            return []
        }
        return [field]
    }

    /// Keeps an element of the tag unread.
    mutating func keep(_ node: XMLNode) { part.unknown += room(for: SWIDElement.field(node.name.local, node), node) }

    /// An attribute that the model has no place for, kept under its name behind an at sign.
    mutating func attribute(_ attribute: XMLAttribute, _ node: XMLNode, _ clause: String) -> [UnknownField] {
        let name = SWIDName.text(attribute.name)
        if attribute.name.space.isEmpty { remark(.keptAttribute(name: quoted(name)), node, clause) }
        return room(for: SWIDElement.field("@" + name, text: attribute.value), node)
    }
}

extension XMLNode {
    /// The value of the attribute of this name in no name space, and what is not white space in it.
    func plain(_ name: String) -> String? { attributes.first { $0.name == XMLName(name) }?.value }
}
