import JSONStream

extension CycloneDXJSONReader {
    /// Reads `metadata`.
    mutating func metadata(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersObject("metadata", &document.unknown) else { return }
        while let key = try cursor.json.nextKey() {
            switch key {
            case "timestamp": try cursor.text(key, &document.created, &document.metadataUnknown)
            case "tools": try tools(&document)
            case "authors": try people(key, &document.authors, &document.metadataUnknown)
            case "component": try subject(&document)
            // `manufacture` until 1.5, `manufacturer` since.
            case "manufacture", "manufacturer": try organization(key, &document.manufacturer, &document.metadataUnknown)
            case "supplier": try organization(key, &document.supplier, &document.metadataUnknown)
            case "licenses": try licenses(&document.licenses, &document.metadataUnknown)
            case "properties": try properties(&document.metadataProperties, &document.metadataUnknown)
            case "lifecycles": try lifecycles(&document)
            default: try cursor.keep(key, in: &document.metadataUnknown)
            }
        }
    }

    private mutating func subject(_ document: inout SBOMDocument) throws(JSONError) {
        if try cursor.json.null() { return }
        guard try cursor.json.kind() == .object else {
            _ = try cursor.entersObject("component", &document.metadataUnknown)
            return
        }
        var list = ComponentList()
        try component(&list, parent: ComponentList.noParent)
        let found = list.finish(&cursor.ids)
        document.subjectComponents += found
        if let first = found.first { document.subjects.append(first.id) }
    }

    private mutating func lifecycles(_ document: inout SBOMDocument) throws(JSONError) {
        guard try cursor.entersArray("lifecycles", &document.metadataUnknown) else { return }
        while try cursor.json.nextElement() {
            guard try cursor.entersEntry("lifecycles") else { continue }
            var phase: String?
            var name: String?
            var description: String?
            while let key = try cursor.json.nextKey() {
                switch key {
                case "phase": try cursor.text(key, &phase, &document.metadataUnknown)
                case "name": try cursor.text(key, &name, &document.metadataUnknown)
                case "description": try cursor.text(key, &description, &document.metadataUnknown)
                default: try cursor.leaveOut(key)
                }
            }
            document.phases.append(LifecyclePhase(name: phase ?? name ?? "", isPredefined: phase != nil, description: description))
        }
    }
}
