import JSONStream

extension CycloneDXJSONReader {
    /// Reads `tools` in both shapes: the list until 1.4, components and services since 1.5.
    mutating func tools(_ document: inout SBOMDocument) throws(JSONError) {
        var list = ComponentList()
        switch try cursor.json.kind() {
        case .array:
            try cursor.json.beginArray()
            while try cursor.json.nextElement() { if try cursor.entersEntry("tools") { try oldTool(&list) } }
        case .object:
            try cursor.json.beginObject()
            while let key = try cursor.json.nextKey() {
                switch key {
                case "components": try toolComponents(&document, &list)
                case "services":
                    if try cursor.entersArray(key, &document.metadataUnknown) { try services(&list, parent: ComponentList.noParent) }
                default: try cursor.leaveOut(key)
                }
            }
        default: _ = try cursor.entersArray("tools", &document.metadataUnknown)
        }
        document.tools += list.finish(&cursor.ids)
    }

    private mutating func toolComponents(_ document: inout SBOMDocument, _ list: inout ComponentList) throws(JSONError) {
        guard try cursor.entersArray("components", &document.metadataUnknown) else { return }
        while try cursor.json.nextElement() {
            if try cursor.json.kind() == .object {
                try component(&list, parent: ComponentList.noParent)
            } else {
                try cursor.passOver("components")
            }
        }
    }

    private mutating func oldTool(_ list: inout ComponentList) throws(JSONError) {
        let place = list.reserve(parent: ComponentList.noParent)
        var tool = Component(id: "", name: "")
        var name: String?
        var vendor: String?
        while let key = try cursor.json.nextKey() {
            switch key {
            case "vendor": try cursor.text(key, &vendor, &tool.unknown)
            case "name": try cursor.text(key, &name, &tool.unknown)
            case "version": try cursor.text(key, &tool.version, &tool.unknown)
            case "hashes": try hashes(&tool.hashes, &tool.unknown)
            case "externalReferences": try externalReferences(&tool.externalReferences, &tool.unknown)
            default: try cursor.keep(key, in: &tool.unknown)
            }
        }
        tool.name = name ?? ""
        tool.supplier = vendor.map { Party(name: $0, kind: .organization) }
        list.fill(place, tool)
    }
}
