import XMLStream

extension SWIDWriter {
    /// Links: what the software is to others, in the order of the statements, then its other parts, its licences and its references.
    mutating func links() {
        let parts = Dictionary(others.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var written: Set<String> = []
        let fileParts = others.filter(isFile)
        let fileIDs = Set(document.files.map(\.id) + fileParts.map(\.id))
        for relationship in document.relationships { link(relationship, parts, fileIDs, &written) }
        var addresses: Set<String> = []
        for part in others {
            losses.component = part.id
            if isFile(part) {
                var entry = FileEntry(id: part.id, name: part.name)
                entry.hashes = part.hashes
                files.append(entry)
                unsaid(part, as: Component(id: part.id, name: part.name, kind: .file), saysHashes: true)
                continue
            }
            guard let address = address(of: part) else {
                losses.add(.relationship(kind: "component", target: [part.fullName, part.version].compactMap { $0 }.joined(separator: "@")))
                continue
            }
            guard addresses.insert(address).inserted else {
                losses.add(.onlyOne(field: "component", value: address))
                continue
            }
            if !written.contains(part.id) { add(Self.link(address, "component", [], part.scope)) }
            unsaid(part, as: SWIDLinkTarget.component(address))
        }
        losses.component = subject.id
        for claim in subject.licenses { license(claim) }
        for reference in subject.externalReferences { self.reference(reference) }
    }

    /// Everything that is not the subject.
    private var others: [Component] { document.everything.filter { $0.id != subject.id } }

    /// True for a file that stands among the parts of another format: it belongs in the payload.
    private func isFile(_ part: Component) -> Bool { !isTag && part.kind == .file && SWIDLinkTarget.address(of: part) == nil }

    /// How a link names the part; nil where nothing about it leads there. In a tag the id of a part is its address.
    private func address(of part: Component) -> String? { isTag ? part.id : SWIDLinkTarget.address(of: part) }

    private mutating func add(_ node: XMLNode) { root.children.append(node) }

    private static func link(_ address: String, _ relation: String, _ more: [XMLAttribute], _ scope: ComponentScope?) -> XMLNode {
        var node = XMLNode(XMLName("Link", space: SWIDWords.space))
        node.attributes = [XMLAttribute(name: XMLName("rel"), value: relation), XMLAttribute(name: XMLName("href"), value: address)] + more
        if let use = scope?.swidUse, !more.contains(where: { $0.name == XMLName("use") }) {
            node.attributes.append(XMLAttribute(name: XMLName("use"), value: use))
        }
        return node
    }

    /// One statement. SWID can only say what the software itself is to others.
    private mutating func link(_ given: Relationship, _ parts: [String: Component], _ files: Set<String>, _ written: inout Set<String>) {
        let facing = given.facingParts
        losses.component = given.from
        let isOfDocument = facing.kind == .describes && facing.from == document.documentID ?? "SPDXRef-DOCUMENT"
        // The files of a tag are in it.
        let isOfFile = facing.kind == .contains && facing.from == subject.id && files.contains(facing.to)
        if isOfFile || isOfDocument && document.subjects.contains(facing.to) {
            if given.details?.comment != nil { losses.add(.noField(field: "relationships.comment")) }
            return
        }
        let statement = facing.from == subject.id && (facing.kind == .dependsOn || facing.kind == .contains) ? facing : given
        let kindText = statement.details?.kindText
        let relation = SWIDReader.relations.first {
            $0.kind == statement.kind && (statement.kind != .other || $0.relation == kindText)
        }?.relation
        let target = parts[statement.to]
        guard statement.from == subject.id, let relation, let address = target.map({ self.address(of: $0) }) ?? (isTag ? statement.to : nil) else {
            return losses.add(.relationship(kind: kindText ?? given.kind.rawValue, target: given.to))
        }
        var more: [XMLAttribute] = []
        for field in statement.details?.unknown ?? [] {
            if isTag, let attribute = Self.attribute(field) { more.append(attribute) } else { losses.add(.unreadField(field: field.key)) }
        }
        if statement.details?.comment != nil { losses.add(.noField(field: "relationships.comment")) }
        let isPart = relation == "component" || relation == "requires"
        // Whether a part is needed is said once, by the first link to it.
        let isFirst = isPart && written.insert(statement.to).inserted
        add(Self.link(address, relation, more, isFirst ? target?.scope : nil))
    }

    private mutating func license(_ claim: LicenseClaim) {
        guard let address = claim.details?.url ?? SWIDLicense.address(id: claim.text), claim.form != .noLicense else {
            return losses.add(.valueRefused(field: "licenses", value: claim.form == .noLicense ? "NONE" : claim.text))
        }
        let read = SWIDLicense.id(address) ?? address
        if read != claim.text { losses.add(.reworded(field: "licenses", value: claim.text, written: address)) }
        add(Self.link(address, "license", attributes(claim.details?.unknown ?? [], "licenses"), nil))
        for field in claim.details?.unknownBeside ?? [] { losses.add(.unreadField(field: field.key)) }
    }

    private mutating func reference(_ reference: ExternalReference) {
        var relation = reference.type
        if !isTag, !SWIDWords.relations.contains(relation) {
            relation = relation == "distribution" ? "installationmedia" : "see-also"
            losses.add(.reworded(field: "externalReferences.type", value: reference.type, written: relation))
        }
        let more = attributes(reference.details?.unknown ?? [], "externalReferences")
        if let details = reference.details {
            if details.comment != nil { losses.add(.noField(field: "externalReferences.comment")) }
            if !details.hashes.isEmpty { losses.add(.noField(field: "externalReferences.hashes")) }
            if !details.properties.isEmpty { losses.add(.noField(field: "externalReferences.properties")) }
        }
        add(Self.link(reference.locator, relation, more, nil))
    }

    private mutating func attributes(_ fields: [UnknownField], _ place: String) -> [XMLAttribute] {
        var found: [XMLAttribute] = []
        for field in fields {
            if isTag, let attribute = Self.attribute(field) {
                found.append(attribute)
            } else {
                losses.add(.unreadField(field: "\(place).\(field.key)"))
            }
        }
        return found
    }
}
