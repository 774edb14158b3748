import XMLStream

extension SWIDReader {
    /// Who is who: the creator of the tag made the entry, the creator of the software supplies it (NTIA "Survey of Existing SBOM Formats", 2021).
    ///
    /// Where nobody says who created it, its distributor or aggregator is the supplier. Roles beyond the expected are kept with the party; entities in
    /// none of these roles are kept unread.
    mutating func entities(_ nodes: [XMLNode], of root: XMLNode) {
        var found: [(node: XMLNode, roles: [String])] = []
        for node in nodes {
            check(node)
            found.append((node, Self.roles(node)))
        }
        var supplier: Int?
        for role in ["softwareCreator", "distributor", "aggregator"] where supplier == nil {
            supplier = found.firstIndex { $0.roles.contains(role) && !Self.isOdd($0.node) }
        }
        for (place, entity) in found.enumerated() {
            let isAuthor = entity.roles.contains("tagCreator") && !Self.isOdd(entity.node)
            guard isAuthor || place == supplier else {
                keep(entity.node)
                continue
            }
            var expected: [String] = isAuthor ? ["tagCreator"] : []
            if place == supplier { expected.append("softwareCreator") }
            let party = party(entity.node, isExpected: Set(expected) == Set(entity.roles))
            if isAuthor { document.authors.append(party) }
            if place == supplier { part.supplier = party }
        }
        if !found.contains(where: { $0.roles.contains("tagCreator") }) {
            remark(.missing(field: "Entity role=\"tagCreator\""), root, SWIDClause.entity, breaks: true)
        }
    }

    static func roles(_ node: XMLNode) -> [String] {
        (node.plain("role") ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
    }

    /// True for an entity with elements in it: it is kept whole.
    private static func isOdd(_ node: XMLNode) -> Bool { !node.children.isEmpty || !SWIDElement.isBlank(node.text) }

    private mutating func check(_ node: XMLNode) {
        for name in ["name", "role"] where node.plain(name) == nil {
            remark(.missing(field: "Entity \(name)"), node, SWIDClause.entity, breaks: true)
        }
        for role in Self.roles(node) where !SWIDWords.roles.contains(role) {
            remark(.unknownValue(field: "role", value: quoted(role)), node, SWIDClause.role)
        }
    }

    private mutating func party(_ node: XMLNode, isExpected: Bool) -> Party {
        var details = PartyDetails()
        for attribute in node.attributes {
            switch SWIDName.text(attribute.name) {
            case "name": continue
            case "regid": details.urls = [attribute.value]
            case "role":
                if !isExpected { details.unknown += room(for: SWIDElement.field("@role", text: attribute.value), node) }
            case "thumbprint": details.unknown += room(for: SWIDElement.field("@thumbprint", text: attribute.value), node)
            default: details.unknown += self.attribute(attribute, node, SWIDClause.entity)
            }
        }
        return Party(name: node.plain("name") ?? "", details: details.isEmpty ? nil : details)
    }
}
