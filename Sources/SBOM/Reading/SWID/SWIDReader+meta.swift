import XMLStream

extension SWIDReader {
    /// A `Meta`: names with values, of which the standard defines some and takes any.
    mutating func meta(_ node: XMLNode) {
        for attribute in node.attributes where attribute.name.space != SWIDWords.ownSpace || !own(attribute, node) {
            let name = SWIDName.text(attribute.name)
            if SWIDWords.flags.contains(name), !SWIDWords.isBoolean(attribute.value) {
                remark(.unknownValue(field: name, value: quoted(attribute.value)), node, SWIDClause.meta, breaks: true)
            }
            switch name {
            case "description" where part.details.description == nil: part.details.description = attribute.value
            // Where NTIA's survey of formats (2021) puts the time of a tag.
            case "timestamp" where document.created == nil: document.created = attribute.value
            default: part.properties.append(Property(name: SWIDWords.metaProperty + name, value: attribute.value))
            }
        }
        guard !node.children.isEmpty || !SWIDElement.isBlank(node.text) else { return }
        remark(.unknownElement(name: quoted(node.children.first?.name.local ?? node.text)), node, SWIDClause.meta, breaks: true)
        var rest = node
        rest.attributes = []
        keep(rest)
    }

    /// Takes a fact of our model that SWID has no field for; false if it is none.
    private mutating func own(_ attribute: XMLAttribute, _ node: XMLNode) -> Bool {
        let value = attribute.value
        switch attribute.name.local {
        case "kind":
            guard statedKind == nil, let kind = ComponentKind(rawValue: value) else { return false }
            statedKind = kind
        case "origin":
            guard part.origin == nil, let origin = ComponentOrigin(rawValue: value) else { return false }
            part.origin = origin
        case "purl" where part.purl == nil: part.purl = value
        case "purl": part.details.otherPurls.append(value)
        case "cpe": part.cpes.append(value)
        case "copyright" where part.details.copyright == nil: part.details.copyright = value
        default: return false
        }
        return true
    }
}
