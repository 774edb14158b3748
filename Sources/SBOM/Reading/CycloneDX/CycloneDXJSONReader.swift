import JSONStream

/// Reads CycloneDX JSON (schemas 1.2 to 1.7; ECMA-424). Fields are read whatever the version says: generators mix them.
struct CycloneDXJSONReader {
    var cursor: JSONCursor
    let format: SBOMFormat
    /// Members that were only read over, see ``leaveForLater(_:)``.
    var later: [(key: String, range: Range<Int>)] = []

    init(_ cursor: JSONCursor, format: SBOMFormat) {
        self.cursor = cursor
        self.format = format
    }

    /// The document. Called once.
    mutating func read() throws(JSONError) -> SBOMDocument {
        var document = SBOMDocument(format: format)
        if format.version.isEmpty { cursor.remark(.noVersion) }
        if format.isNewerThanKnown { cursor.remark(.newerVersion(version: quoted(format.version))) }
        var components = ComponentList()
        var services = ComponentList()
        try members(&document, &components, &services)
        try cursor.json.end()
        try settleIDs(components)
        document.components = components.finish(&cursor.ids)
        takeContainment(&document)
        document.services = services.finish(&cursor.ids)
        document.remarks = cursor.remarks
        document.remarksLeftOut = cursor.remarksLeftOut
        return document
    }

    /// That the product contains all parts, where our writer has said so.
    private func takeContainment(_ document: inout SBOMDocument) {
        let own = Property(name: PropertyName.contains, value: "components")
        guard let subject = document.subjectComponents.first, subject.properties.contains(own) else { return }
        document.subjectComponents[0].properties.removeAll { $0 == own }
        for part in document.components where part.parent == nil {
            document.relationships.append(Relationship(from: subject.id, to: part.id, kind: .contains))
        }
    }

    private mutating func members(
        _ document: inout SBOMDocument, _ components: inout ComponentList, _ services: inout ComponentList
    ) throws(JSONError) {
        var sawComponents = false
        var sawMetadata = false
        try cursor.json.beginObject()
        while let key = try cursor.json.nextKey() {
            switch key {
            case "bomFormat", "specVersion": try cursor.json.skip()
            case "serialNumber": try cursor.text(key, &document.identity, &document.unknown)
            case "version": try cursor.int(key, &document.documentVersion, &document.unknown)
            case "metadata":
                sawMetadata = true
                try metadata(&document)
            case "components":
                if sawComponents { cursor.remark(.duplicateMember(field: key)) }
                sawComponents = true
                // A list that is none must stop the reading: a scan that finds nothing would look like good news.
                if try cursor.json.null() { continue }
                try self.components(&components)
            case "services":
                if try cursor.entersArray(key, &document.unknown) { try self.services(&services, parent: ComponentList.noParent) }
            // In the usual order, nobody asks for their ids before the end.
            case "dependencies" where cursor.extent == .identities && sawComponents && sawMetadata: try leaveForLater(key)
            case "vulnerabilities" where cursor.extent == .identities && sawComponents && sawMetadata: try leaveForLater(key)
            case "externalReferences" where cursor.extent == .identities, "properties" where cursor.extent == .identities: try cursor.json.skip()
            case "dependencies": try dependencies(&document)
            case "compositions": try compositions(&document)
            case "vulnerabilities": try vulnerabilities(&document)
            case "externalReferences": try externalReferences(&document.externalReferences, &document.unknown)
            case "properties": try properties(&document.properties, &document.unknown)
            case "spdxVersion": throw cursor.mixed(key)
            // GitHub's dependency graph wraps its SBOM once.
            case "sbom" where cursor.json.depth == 1: try members(&document, &components, &services)
            default: try cursor.keep(key, in: &document.unknown)
            }
        }
    }

    private mutating func components(_ list: inout ComponentList) throws(JSONError) {
        try cursor.json.beginArray()
        while try cursor.json.nextElement() { try component(&list, parent: ComponentList.noParent) }
    }

    mutating func services(_ list: inout ComponentList, parent: Int32) throws(JSONError) {
        while try cursor.json.nextElement() {
            if try cursor.json.kind() == .object { try service(&list, parent: parent) } else { try cursor.passOver("services") }
        }
    }
}
