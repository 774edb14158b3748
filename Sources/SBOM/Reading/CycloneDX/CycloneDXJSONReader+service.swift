import JSONStream

extension CycloneDXJSONReader {
    /// Reads one service and those nested in it.
    mutating func service(_ list: inout ComponentList, parent: Int32) throws(JSONError) {
        try cursor.json.beginObject()
        try cursor.countPart()
        let place = list.reserve(parent: parent)
        var part = Component(id: "", name: "", kind: .service)
        var more = ComponentDetails()
        var facts = ServiceFacts()
        var name: String?
        var id: String?
        while let key = try cursor.json.nextKey() {
            switch key {
            case "bom-ref": try cursor.text(key, &id, &part.unknown, isShared: false)
            case "name": try cursor.text(key, &name, &part.unknown)
            case "version": try cursor.text(key, &part.version, &part.unknown)
            case "group": try cursor.text(key, &part.group, &part.unknown)
            case "provider": try organization(key, &part.supplier, &part.unknown)
            case "description": try cursor.text(key, &more.description, &part.unknown)
            case "endpoints": try cursor.texts(key, &facts.endpoints, &part.unknown)
            case "authenticated": try cursor.bool(key, &facts.isAuthenticated, &part.unknown)
            case "x-trust-boundary": try cursor.bool(key, &facts.crossesTrustBoundary, &part.unknown)
            case "trustZone": try cursor.text(key, &facts.trustZone, &part.unknown)
            case "licenses": try licenses(&part.licenses, &part.unknown)
            case "externalReferences": try externalReferences(&part.externalReferences, &part.unknown)
            case "properties": try properties(&part.properties, &part.unknown)
            case "tags": try cursor.texts(key, &more.tags, &part.unknown)
            case "services": if try cursor.entersArray(key, &part.unknown) { try services(&list, parent: place) }
            default: try cursor.keep(key, in: &part.unknown)
            }
        }
        if !facts.isEmpty { more.service = facts }
        settle(&part, &more, id: id, name: name)
        list.fill(place, part)
    }
}
