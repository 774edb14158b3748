import JSONStream

extension CycloneDXJSONWriter {
    mutating func metadata(_ document: SBOMDocument) {
        guard Self.hasMetadata(document) else { return }
        object("metadata") { writer in
            writer.json.member("timestamp", ifPresent: document.created)
            writer.list("lifecycles", document.phases) { $0.write($1) }
            writer.tools(document.tools)
            writer.people("authors", document.authors)
            writer.subject(document.subjectComponents)
            // The deprecated name until 1.5, the one that took its place since.
            writer.organization(writer.minor < 6 ? "manufacture" : "manufacturer", document.manufacturer)
            writer.organization("supplier", document.supplier)
            writer.licenses(document.licenses)
            writer.properties(document.metadataProperties)
            writer.unknown(document.metadataUnknown)
        }
    }

    private static func hasMetadata(_ document: SBOMDocument) -> Bool {
        document.created != nil || !document.phases.isEmpty || !document.tools.isEmpty || !document.authors.isEmpty
            || !document.subjectComponents.isEmpty || document.manufacturer != nil || document.supplier != nil || !document.licenses.isEmpty
            || !document.metadataProperties.isEmpty || !document.metadataUnknown.isEmpty
    }

    private mutating func write(_ phase: LifecyclePhase) {
        json.member(phase.isPredefined ? "phase" : "name", phase.name)
        json.member("description", ifPresent: phase.description)
    }

    private mutating func subject(_ parts: [Component]) {
        guard !parts.isEmpty else { return }
        json.key("component")
        let places = ComponentTree.places(parts)
        // The format has one subject: whatever stands beside it cannot be written.
        write(parts, Array(places.prefix(1)) + places.dropFirst().prefix { $0.depth > 0 })
    }

    /// The list of tools of old where it can hold them all, components and services otherwise.
    private mutating func tools(_ tools: [Component]) {
        guard !tools.isEmpty else { return }
        if tools.allSatisfy(Self.isOldTool) {
            list("tools", tools) { $0.oldTool($1) }
            return
        }
        object("tools") { writer in
            let components = tools.filter { $0.kind != .service }
            let services = tools.filter { $0.kind == .service }
            if !components.isEmpty { writer.tree("components", components) }
            if !services.isEmpty { writer.tree("services", services) }
        }
    }

    private static func isOldTool(_ tool: Component) -> Bool {
        guard tool.kind == .unspecified, tool.flags == .idIsMadeUp, tool.parent == nil, tool.group == nil, tool.purl == nil, tool.cpes.isEmpty else {
            return false
        }
        return tool.licenses.isEmpty && tool.properties.isEmpty && !tool.hasDetails && tool.supplier?.details == nil
    }

    private mutating func oldTool(_ tool: Component) {
        json.member("vendor", ifPresent: tool.supplier?.name)
        if !tool.name.isEmpty { json.member("name", tool.name) }
        json.member("version", ifPresent: tool.version)
        hashes(tool.hashes)
        list("externalReferences", tool.externalReferences) { $0.write($1) }
        unknown(tool.unknown)
    }
}
