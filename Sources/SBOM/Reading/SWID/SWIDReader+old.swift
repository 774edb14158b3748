import XMLStream

extension SWIDReader {
    /// Elements that the form of 2009 requires.
    private static let required = [
        "entitlement_required_indicator", "product_title", "product_version", "software_creator", "software_licensor", "software_id", "tag_creator",
    ]
    /// Elements of 2009 with a single text, and the attribute of `Meta` that says the same in 2015.
    private static let metaNames: [String: String] = [
        "entitlement_required_indicator": "entitlementDataRequired", "product_family": "productFamily", "activation_status": "activationStatus",
        "channel_type": "channelType",
    ]

    /// A tag in the form of 2009: elements where 2015 has attributes. It is read as the tag of 2015 that says the same.
    mutating func oldTag(_ root: XMLNode) throws(SBOMError) {
        for name in Self.required where !root.children.contains(where: { $0.name == XMLName(name, space: root.name.space) }) {
            remark(.missing(field: name), root, SWIDClause.old(name), breaks: true)
        }
        // Where the schema of the old form lies is no fact about the software.
        for attribute in root.attributes where attribute.name.space != "http://www.w3.org/2001/XMLSchema-instance" {
            part.unknown += self.attribute(attribute, root, SWIDClause.identity)
        }
        var tag = SWIDReference(tagID: "")
        var entities: [OldEntity] = []
        var regid: String?
        var later: [XMLNode] = []
        for child in root.children {
            guard child.name.space == root.name.space else {
                remark(.foreignElement(name: quoted(child.name.local), space: quoted(child.name.space)), child)
                later.append(child)
                continue
            }
            switch child.name.local {
            case "product_title" where part.name.isEmpty: part.name = Self.words(child)
            case "product_version" where part.version == nil: version(child)
            case "software_creator": Self.add("softwareCreator", child, &entities)
            case "software_licensor": Self.add("licensor", child, &entities)
            case "tag_creator": Self.add("tagCreator", child, &entities)
            case "software_id" where tag.tagID.isEmpty:
                tag.tagID = child.child("unique_id").map(Self.words) ?? ""
                regid = child.child("tag_creator_regid").map(Self.words)
                if tag.tagID.isEmpty { remark(.missing(field: "unique_id"), child, SWIDClause.old("software_id/unique_id"), breaks: true) }
            case "tag_version" where Int(Self.words(child)) != nil: tag.tagVersion = Int(Self.words(child))
            case "abstract" where part.details.description == nil: part.details.description = Self.words(child)
            case "license_linkage": for item in child.children { oldMember(item) }
            default: later.append(child)
            }
        }
        settle(tag)
        for child in later { if child.name.space == root.name.space { oldMember(child) } else { keep(child) } }
        oldEntities(&entities, regid, root)
    }

    /// A text becomes a property, named by its attribute of 2015 where there is one; all else is kept unread.
    private mutating func oldMember(_ node: XMLNode) {
        guard node.children.isEmpty, node.attributes.isEmpty else { return keep(node) }
        let name = Self.metaNames[node.name.local] ?? SWIDName.text(node.name)
        part.properties.append(Property(name: SWIDWords.metaProperty + name, value: Self.words(node)))
    }

    private mutating func version(_ node: XMLNode) {
        let numbers = node.child("numeric").map { numeric in
            ["major", "minor", "build", "review"].compactMap { numeric.child($0).map(Self.words) }.joined(separator: ".")
        }
        part.version = node.child("name").map(Self.words) ?? numbers
        if let numbers, numbers != part.version {
            part.properties.append(
                Property(name: SWIDWords.metaProperty + SWIDName.text(XMLName("product_version.numeric", space: node.name.space)), value: numbers))
        }
    }

    /// One party in all its roles.
    private struct OldEntity {
        let name: String
        var regid: String?
        var roles: [String]
        let node: XMLNode
    }

    private static func add(_ role: String, _ node: XMLNode, _ entities: inout [OldEntity]) {
        let name = node.child("name").map(words) ?? ""
        let regid = node.child("regid").map(words)
        if let place = entities.firstIndex(where: { $0.name == name && $0.regid == regid && !$0.roles.contains(role) }) {
            entities[place].roles.append(role)
        } else {
            entities.append(OldEntity(name: name, regid: regid, roles: [role], node: node))
        }
    }

    private mutating func oldEntities(_ entities: inout [OldEntity], _ regid: String?, _ root: XMLNode) {
        // The id of the software names the creator of the tag a second time.
        if let regid, let place = entities.firstIndex(where: { $0.roles.contains("tagCreator") }) {
            if entities[place].regid == nil { entities[place].regid = regid }
            if entities[place].regid != regid {
                let name = SWIDName.text(XMLName("tag_creator_regid", space: root.name.space))
                part.properties.append(Property(name: SWIDWords.metaProperty + name, value: regid))
            }
        } else if let regid {
            entities.append(OldEntity(name: regid, regid: regid, roles: ["tagCreator"], node: root))
        }
        let nodes = entities.map { entity in
            var attributes = [XMLAttribute(name: XMLName("name"), value: entity.name)]
            if let regid = entity.regid { attributes.append(XMLAttribute(name: XMLName("regid"), value: regid)) }
            attributes.append(XMLAttribute(name: XMLName("role"), value: entity.roles.joined(separator: " ")))
            return XMLNode(XMLName("Entity", space: SWIDWords.space), attributes: attributes, line: entity.node.line)
        }
        self.entities(nodes, of: root)
    }

    private static func words(_ node: XMLNode) -> String { CycloneDXXMLTranscriber.trimmed(node.text) }
}
