extension CycloneDXFitting {
    /// Until 1.4 a tool has a vendor, a name and a version; since 1.5 it is a component or a service.
    mutating func tools(_ document: inout SBOMDocument) {
        if minor < 5 {
            for index in document.tools.indices { document.tools[index] = oldTool(document.tools[index]) }
        } else {
            for index in document.tools.indices {
                if document.tools[index].kind == .unspecified { document.tools[index].kind = .application }
                component(&document.tools[index])
            }
        }
    }

    private mutating func oldTool(_ tool: Component) -> Component {
        losses.component = tool.id
        var old = Component(id: tool.id, name: tool.name)
        old.flags = .idIsMadeUp
        old.version = tool.version
        old.hashes = tool.hashes
        old.externalReferences = tool.externalReferences
        hashes(&old.hashes)
        references(&old.externalReferences)
        let vendor = tool.supplier?.name ?? tool.details.manufacturer?.name ?? tool.details.publisher ?? tool.group
        old.supplier = vendor.map { Party(name: $0, kind: .organization) }
        let rest: [(String, Bool)] = [
            ("type", tool.kind != .unspecified && tool.kind != .application), ("group", tool.group != nil && tool.group != vendor),
            ("purl", tool.purl != nil), ("cpe", !tool.cpes.isEmpty), ("licenses", !tool.licenses.isEmpty), ("properties", !tool.properties.isEmpty),
            ("components", tool.parent != nil), ("description", tool.details.description != nil), ("supplier.url", tool.supplier?.details != nil),
        ]
        for (field, isThere) in rest where isThere { losses.add(.noField(field: "tools.\(field)")) }
        var unknown = tool.unknown
        unread(&unknown)
        return old
    }
}
