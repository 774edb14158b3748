import JSONStream

extension CycloneDXJSONReader {
    /// Reads a member of a component that most components do not have.
    mutating func rarer(_ key: String, _ part: inout Component, _ more: inout ComponentDetails) throws(JSONError) {
        switch key {
        case "description": try cursor.text(key, &more.description, &part.unknown)
        case "copyright": try cursor.text(key, &more.copyright, &part.unknown)
        case "publisher": try cursor.text(key, &more.publisher, &part.unknown)
        case "author": try cursor.text(key, &more.authorText, &part.unknown)
        case "mime-type": try cursor.text(key, &more.mimeType, &part.unknown)
        case "versionRange": try cursor.text(key, &more.versionRange, &part.unknown)
        case "manufacturer": try organization(key, &more.manufacturer, &part.unknown)
        case "authors": try people(key, &more.authors, &part.unknown)
        case "tags": try cursor.texts(key, &more.tags, &part.unknown)
        case "omniborId": try identifiers(key, .omnibor, &more.identifiers, &part.unknown)
        case "swhid": try identifiers(key, .swhid, &more.identifiers, &part.unknown)
        case "swid": more.swid = try swid(&part.unknown) ?? more.swid
        case "pedigree": more.pedigree = try pedigree(&part.unknown) ?? more.pedigree
        case "modified": try flag(key, .isModified, &part)
        case "isExternal": try flag(key, .isExternal, &part)
        default: try cursor.keep(key, in: &part.unknown)
        }
    }

    private mutating func flag(_ key: String, _ flag: ComponentFlags, _ part: inout Component) throws(JSONError) {
        var isOn: Bool?
        try cursor.bool(key, &isOn, &part.unknown)
        if isOn == true { part.flags.insert(flag) }
    }

    private mutating func identifiers(
        _ key: String, _ scheme: Identifier.Scheme, _ list: inout [Identifier], _ unknown: inout [UnknownField]
    ) throws(JSONError) {
        var values: [String] = []
        try cursor.texts(key, &values, &unknown)
        list += values.map { Identifier(scheme: scheme, value: $0) }
    }

    private mutating func swid(_ unknown: inout [UnknownField]) throws(JSONError) -> SWIDReference? {
        guard try cursor.entersObject("swid", &unknown) else { return nil }
        var tag = SWIDReference(tagID: "")
        var tagID: String?
        while let key = try cursor.json.nextKey() {
            switch key {
            case "tagId": try cursor.text(key, &tagID, &tag.unknown)
            case "name": try cursor.text(key, &tag.name, &tag.unknown)
            case "version": try cursor.text(key, &tag.version, &tag.unknown)
            case "tagVersion": try cursor.int(key, &tag.tagVersion, &tag.unknown)
            case "patch": try cursor.bool(key, &tag.isPatch, &tag.unknown)
            case "url": try cursor.text(key, &tag.url, &tag.unknown)
            default: try cursor.keep(key, in: &tag.unknown)
            }
        }
        if tagID == nil { cursor.remark(.missing(field: "tagId")) }
        tag.tagID = tagID ?? ""
        return tag
    }
}
