import XMLStream

extension SWIDReader {
    /// A `Link`, by its relation: licences, parts and what the software needs, other tags; all else is a reference.
    mutating func link(_ node: XMLNode) throws(SBOMError) {
        check(node)
        guard let relation = node.plain("rel"), let address = node.plain("href"), !relation.isEmpty, !address.isEmpty,
            node.children.isEmpty, SWIDElement.isBlank(node.text)
        else { return keep(node) }
        var more: [UnknownField] = []
        for attribute in node.attributes where attribute.name != XMLName("rel") && attribute.name != XMLName("href") {
            if attribute.name.space.isEmpty, SWIDWords.linkAttributes.contains(attribute.name.local) {
                more += room(for: SWIDElement.field("@" + attribute.name.local, text: attribute.value), node)
            } else {
                more += self.attribute(attribute, node, SWIDClause.link)
            }
        }
        if relation == "license" { return license(address, more) }
        let known = Self.relations.first { $0.relation == relation }
        guard let known else {
            var details = ExternalReferenceDetails()
            details.unknown = more
            part.externalReferences.append(ExternalReference(type: relation, locator: address, details: more.isEmpty ? nil : details))
            return
        }
        if known.isPart { try linkedPart(address, &more, node) }
        var details = RelationshipDetails()
        if known.kind == .other { details.kindText = relation }
        details.unknown = more
        document.relationships.append(
            Relationship(
                from: part.id, to: ids.share(address), kind: known.kind, details: details == RelationshipDetails() ? nil : details))
    }

    /// Relations between pieces of software, with the kind of the model, and whether the other piece is part of this one or needed by it.
    static let relations: [(relation: String, kind: RelationshipKind, isPart: Bool)] = [
        ("component", .contains, true), ("requires", .dependsOn, true), ("parent", .containedBy, false), ("patches", .patchFor, false),
        ("ancestor", .descendantOf, false), ("supersedes", .other, false), ("feature", .other, false), ("supplemental", .other, false),
    ]

    private mutating func check(_ node: XMLNode) {
        for name in ["href", "rel"] where node.plain(name)?.isEmpty ?? true {
            remark(.missing(field: "Link \(name)"), node, SWIDClause.link, breaks: true)
        }
        if let relation = node.plain("rel"), !relation.isEmpty, !SWIDWords.relations.contains(relation) {
            remark(.unknownValue(field: "rel", value: quoted(relation)), node, SWIDClause.relation)
        }
        if let ownership = node.plain("ownership"), !SWIDWords.ownerships.contains(ownership) {
            remark(.unknownValue(field: "ownership", value: quoted(ownership)), node, SWIDClause.ownership, breaks: true)
        }
        if let use = node.plain("use"), !SWIDWords.uses.contains(use) {
            remark(.unknownValue(field: "use", value: quoted(use)), node, SWIDClause.use, breaks: true)
        }
        if !node.children.isEmpty || !SWIDElement.isBlank(node.text) {
            remark(.unknownElement(name: quoted(node.children.first?.name.local ?? node.text)), node, SWIDClause.link, breaks: true)
        }
    }

    /// Adds the part that a link names where it is new, and takes from the link whether it is needed.
    private mutating func linkedPart(_ address: String, _ more: inout [UnknownField], _ node: XMLNode) throws(SBOMError) {
        guard address != part.id else { return }
        if places[address] == nil {
            try countPart(node)
            var found = SWIDLinkTarget.component(address)
            found.id = ids.share(address)
            found.scope = node.plain("use").flatMap(ComponentScope.init(swidUse:))
            places[address] = linked.count
            linked.append(found)
        }
        let scope = places[address].flatMap { linked[$0].scope }
        if let use = node.plain("use"), scope?.swidUse == use { more.removeAll { $0.key == "@use" } }
    }

    private mutating func license(_ address: String, _ more: [UnknownField]) {
        let id = SWIDLicense.id(address)
        var details = LicenseDetails()
        details.url = address
        details.unknown = more
        part.licenses.append(LicenseClaim(id ?? address, form: id == nil ? .name : .id, details: details))
    }
}

extension ComponentScope {
    /// Whether a part is needed, by a link's `use`: what is only recommended is optional.
    init?(swidUse use: String) {
        switch use {
        case "required": self = .required
        case "optional", "recommended": self = .optional
        default: return nil
        }
    }

    /// The value of `use`; nil where SWID has no word.
    var swidUse: String? {
        switch self {
        case .required: "required"
        case .optional: "optional"
        case .excluded: nil
        }
    }
}
