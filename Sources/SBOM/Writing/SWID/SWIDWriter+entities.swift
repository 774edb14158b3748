import XMLStream

extension SWIDWriter {
    /// Supplier and authors, each once with all roles, then the entities that were kept unread.
    ///
    /// The standard wants one entity for one party, so a supplier who made the tag too stands once (SWID checker of NIST, rule SWID-3-1). A supplier who did
    /// not comes first: the first creator of software in a tag is its supplier.
    mutating func entities() {
        let supplier = maker()
        var hasSupplier = supplier == nil
        if let supplier, !document.authors.contains(supplier) {
            root.children.append(entity(supplier, ["softwareCreator"], "supplier"))
            hasSupplier = true
        }
        for author in document.authors {
            var roles = ["tagCreator"]
            if author == supplier, !hasSupplier {
                roles.append("softwareCreator")
                hasSupplier = true
            }
            root.children.append(entity(author, roles, "authors"))
        }
        if document.authors.isEmpty, !isTag {
            losses.add(.filledIn(field: "tagCreator", written: "mimamori"))
            root.children.append(entity(Party(name: "mimamori"), ["tagCreator"], "authors"))
        }
        for field in subject.unknown where isTag && field.key == "Entity" { if let node = SWIDElement.node(field) { root.children.append(node) } }
    }

    /// Who made the software; further parties that are said to have a hand in it are lost.
    private mutating func maker() -> Party? {
        let said: [(String, Party?)] = [
            ("supplier", subject.supplier), ("metadata.supplier", document.supplier),
            ("manufacturer", subject.hasDetails ? subject.details.manufacturer : nil), ("metadata.manufacturer", document.manufacturer),
        ]
        let found = said.lazy.compactMap(\.1).first
        for (field, party) in said { if let party, party != found { losses.add(.noField(field: field)) } }
        return found
    }

    private mutating func entity(_ party: Party, _ expected: [String], _ field: String) -> XMLNode {
        var node = XMLNode(XMLName("Entity", space: SWIDWords.space))
        func add(_ name: String, _ value: String) { node.attributes.append(XMLAttribute(name: XMLName(name), value: value)) }
        add("name", party.name)
        var roles = expected.joined(separator: " ")
        guard let more = party.details else {
            add("role", roles)
            return node
        }
        if let regid = more.urls.first { add("regid", regid) }
        var kept: [XMLAttribute] = []
        for item in more.unknown {
            guard isTag, let attribute = Self.attribute(item) else {
                losses.add(.unreadField(field: item.key))
                continue
            }
            if attribute.name == XMLName("role") { roles = attribute.value } else { kept.append(attribute) }
        }
        add("role", roles)
        node.attributes += kept
        for url in more.urls.dropFirst() { losses.add(.onlyOne(field: "\(field).url", value: url)) }
        if more.email != nil { losses.add(.noField(field: "\(field).email")) }
        if more.phone != nil { losses.add(.noField(field: "\(field).phone")) }
        if more.id != nil { losses.add(.noField(field: "\(field).bom-ref")) }
        if !more.contacts.isEmpty { losses.add(.noList(field: "\(field).contact", count: more.contacts.count)) }
        return node
    }
}
