import XMLStream

extension SWIDWriter {
    /// Facts without an element of their own, as attributes of `Meta`. A name that comes again needs a further `Meta`.
    mutating func meta() {
        var metas: [XMLNode] = []
        func add(_ name: XMLName, _ value: String) {
            if metas.isEmpty || metas[metas.count - 1].attributes.contains(where: { $0.name == name }) {
                metas.append(XMLNode(XMLName("Meta", space: SWIDWords.space)))
            }
            metas[metas.count - 1].attributes.append(XMLAttribute(name: name, value: value))
        }
        func own(_ name: String, _ value: String) { add(XMLName(name, space: SWIDWords.ownSpace), value) }
        if let created = document.created, created != evidenceDate { add(XMLName("timestamp"), created) }
        if subject.hasDetails, let text = subject.details.description { add(XMLName("description"), text) }
        let unspsc = subject.properties.first { $0.name == SWIDWords.metaProperty + "unspscCode" }?.value
        if subject.kind != SWIDReader.kind(unspsc: unspsc), subject.kind != .unspecified { own("kind", subject.kind.rawValue) }
        if let origin = subject.origin { own("origin", origin.rawValue) }
        for purl in subject.purls { own("purl", purl) }
        for cpe in subject.cpes { own("cpe", cpe) }
        if subject.hasDetails, let text = subject.details.copyright { own("copyright", text) }
        for property in subject.properties where Self.identityProperty(property) == nil {
            if let name = Self.metaProperty(property) {
                add(name, property.value ?? "")
            } else {
                losses.add(.noField(field: "properties.\(property.name)"))
            }
        }
        root.children += metas
    }

    /// The date that the evidence of the tag has already.
    private var evidenceDate: String? {
        guard isTag, let field = subject.unknown.first(where: { $0.key == "Evidence" }) else { return nil }
        return SWIDElement.node(field)?.plain("date")
    }

    /// The attribute of `Meta` that the property stands for; nil for another property.
    static func metaProperty(_ property: Property) -> XMLName? {
        guard property.value != nil, property.name.utf8.starts(with: SWIDWords.metaProperty.utf8) else { return nil }
        return SWIDName.name(String(property.name.dropFirst(SWIDWords.metaProperty.count)))
    }
}
