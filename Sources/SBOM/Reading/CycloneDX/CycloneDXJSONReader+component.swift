import JSONStream

extension CycloneDXJSONReader {
    /// Reads one component and those nested in it.
    ///
    /// - Throws: ``JSONError`` also where the entry is no object: a part must not go missing quietly.
    mutating func component(_ list: inout ComponentList, parent: Int32) throws(JSONError) {
        if cursor.extent == .identities { return try identity(&list, parent: parent) }
        try cursor.json.beginObject()
        try cursor.countPart()
        let place = list.reserve(parent: parent)
        var part = Component(id: "", name: "")
        var more = ComponentDetails()
        var name: String?
        var id: String?
        while let key = try cursor.json.nextKey() {
            switch key {
            case "bom-ref": try cursor.text(key, &id, &part.unknown, isShared: false)
            case "type": try kind(&part)
            case "name": try cursor.text(key, &name, &part.unknown)
            case "version": try cursor.text(key, &part.version, &part.unknown)
            case "group": try cursor.text(key, &part.group, &part.unknown)
            case "purl": try cursor.text(key, &part.purl, &part.unknown, isShared: false)
            case "cpe": try cpe(&part)
            case "supplier": try organization(key, &part.supplier, &part.unknown)
            case "scope": try scope(&part)
            case "hashes": try hashes(&part.hashes, &part.unknown)
            case "licenses": try licenses(&part.licenses, &part.unknown)
            case "externalReferences": try externalReferences(&part.externalReferences, &part.unknown)
            case "properties": try properties(&part.properties, &part.unknown)
            case "components": try nested(&list, place, &part)
            default: try rarer(key, &part, &more)
            }
        }
        settle(&part, &more, id: id, name: name)
        list.fill(place, part)
    }

    /// Brings the pieces together at the end of a component or service.
    mutating func settle(_ part: inout Component, _ more: inout ComponentDetails, id: String?, name: String?) {
        if let id, !id.isEmpty {
            let (shared, isDuplicate) = cursor.ids.define(id)
            if isDuplicate { cursor.remark(.duplicateID(id: quoted(id))) }
            part.id = shared
            if part.purl == shared { part.purl = shared }
        }
        part.name = name ?? ""
        if part.name.isEmpty { cursor.remark(.noName) }
        takeOwnProperties(&part, &more)
        part.details = more
        cursor.share(&part)
    }

    mutating func nested(_ list: inout ComponentList, _ place: Int32, _ part: inout Component) throws(JSONError) {
        guard try cursor.entersArray("components", &part.unknown) else { return }
        while try cursor.json.nextElement() { try component(&list, parent: place) }
    }

    private mutating func kind(_ part: inout Component) throws(JSONError) {
        let before = cursor.json
        var text: String?
        try cursor.text("type", &text, &part.unknown)
        guard let text else { return }
        if let kind = ComponentKind(cycloneDXType: text) {
            part.kind = kind
        } else {
            cursor.remark(.unknownValue(field: "type", value: quoted(text)))
            part.kind = .other
            cursor.json = before
            try cursor.keep("type", in: &part.unknown)
        }
    }

    private mutating func scope(_ part: inout Component) throws(JSONError) {
        let before = cursor.json
        var text: String?
        try cursor.text("scope", &text, &part.unknown)
        guard let text else { return }
        part.scope = ComponentScope(rawValue: text)
        if part.scope == nil {
            cursor.remark(.unknownValue(field: "scope", value: quoted(text)))
            cursor.json = before
            try cursor.keep("scope", in: &part.unknown)
        }
    }

    mutating func cpe(_ part: inout Component) throws(JSONError) {
        var text: String?
        try cursor.text("cpe", &text, &part.unknown, isShared: false)
        if let text { part.cpes.append(text) }
    }

    /// Takes the properties that carry fields of our model out of the list.
    private func takeOwnProperties(_ part: inout Component, _ more: inout ComponentDetails) {
        guard part.properties.contains(where: { $0.name.utf8.starts(with: "mimamori:".utf8) }) else { return }
        part.properties.removeAll { property in
            guard let value = property.value else { return false }
            switch property.name {
            case PropertyName.origin:
                guard part.origin == nil, let origin = ComponentOrigin(rawValue: value) else { return false }
                part.origin = origin
                return true
            case PropertyName.entryAuthor:
                more.entryAuthors.append(Party(name: value))
                return true
            default: return false
            }
        }
    }
}
