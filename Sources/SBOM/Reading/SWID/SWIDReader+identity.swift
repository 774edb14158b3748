import XMLStream

extension SWIDReader {
    /// The attributes of `SoftwareIdentity`.
    mutating func identity(_ root: XMLNode) {
        var tag = SWIDReference(tagID: "")
        for attribute in root.attributes {
            guard attribute.name.space.isEmpty else {
                part.unknown += self.attribute(attribute, root, SWIDClause.identity)
                continue
            }
            let (name, value) = (attribute.name.local, attribute.value)
            switch name {
            case "name": part.name = value
            case "version": part.version = value
            case "tagId": tag.tagID = value
            case "tagVersion" where Int(value) != nil: tag.tagVersion = Int(value)
            case "patch" where SWIDWords.isBoolean(value): tag.isPatch = value == "true" || value == "1"
            case "tagVersion", "patch":
                remark(.unknownValue(field: name, value: quoted(value)), root, SWIDClause.identity, breaks: true)
                part.unknown += room(for: SWIDElement.field("@" + name, text: value), root)
            case let name where SWIDWords.identityProperties.contains(name):
                if SWIDWords.flags.contains(name), !SWIDWords.isBoolean(value) {
                    remark(.unknownValue(field: name, value: quoted(value)), root, SWIDClause.identity, breaks: true)
                }
                part.properties.append(Property(name: SWIDWords.property + name, value: value))
            default: part.unknown += self.attribute(attribute, root, SWIDClause.identity)
            }
        }
        for name in ["name", "tagId"] where root.plain(name) == nil { remark(.missing(field: name), root, SWIDClause.identity, breaks: true) }
        for name in ["name", "tagId"] where root.plain(name) == "" {
            remark(.unknownValue(field: name, value: ""), root, SWIDClause.identity, breaks: true)
        }
        if let scheme = root.plain("versionScheme"), !SWIDWords.schemes.contains(scheme) {
            remark(.unknownValue(field: "versionScheme", value: quoted(scheme)), root, SWIDClause.scheme)
        }
        let kinds = ["corpus", "patch", "supplemental"].filter { ["true", "1"].contains(root.plain($0)) }
        if kinds.count > 1 { remark(.notTogether(fields: kinds.joined(separator: ", ")), root, SWIDClause.together) }
        settle(tag)
    }

    /// Gives the software its id: that of the tag, else one made up from its name.
    mutating func settle(_ tag: SWIDReference) {
        if tag.tagID.isEmpty {
            part.id = ids.makeUp(like: part.name.isEmpty ? "component" : [part.name, part.version].compactMap { $0 }.joined(separator: "@"))
            part.flags.insert(.idIsMadeUp)
        } else {
            part.id = ids.define(tag.tagID).id
        }
        guard tag != SWIDReference(tagID: "") else { return }
        var tag = tag
        tag.name = part.name
        tag.version = part.version
        part.details.swid = tag
    }
}
