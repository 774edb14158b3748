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
        let vendors: [(field: String, name: String?)] = [
            ("vendor", tool.supplier?.name), ("manufacturer", tool.details.manufacturer?.name), ("publisher", tool.details.publisher),
            ("group", tool.group),
        ]
        let vendor = vendors.first { $0.name != nil }
        old.supplier = vendor?.name.map { Party(name: $0, kind: .organization) }
        // Whoever has the same name is said too.
        losses.besideName(of: tool, said: Set(vendors.filter { $0.name == vendor?.name }.map(\.field) + ["hashes", "externalReferences"]))
        return old
    }
}
