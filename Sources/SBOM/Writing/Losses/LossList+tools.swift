extension LossList {
    /// Names what a document says of a tool that made it, where a format has little more than a name for one: see ``SBOMDocument/tools``.
    ///
    /// - Parameter said: the facts that are written, by the names that they are lost by.
    mutating func besideName(of tool: Component, said: Set<String> = []) {
        component = tool.id
        defer { component = nil }
        let more = tool.hasDetails ? tool.details : ComponentDetails()
        let facts: [(field: String, isThere: Bool)] = [
            ("type", tool.kind != .unspecified && tool.kind != .application), ("vendor", tool.supplier != nil),
            ("supplier.url", tool.supplier?.details != nil), ("manufacturer", more.manufacturer != nil),
            ("manufacturer.url", said.contains("manufacturer") && more.manufacturer?.details != nil), ("publisher", more.publisher != nil),
            ("author", more.authorText != nil), ("authors", !more.authors.isEmpty), ("originator", more.originator != nil),
            ("entryAuthors", !more.entryAuthors.isEmpty), ("group", tool.group != nil), ("description", more.description != nil),
            ("copyright", more.copyright != nil), ("hashes", !tool.hashes.isEmpty), ("purl", tool.purl != nil), ("cpe", !tool.cpes.isEmpty),
            ("swid", more.swid != nil), ("identifiers", !more.identifiers.isEmpty || !more.otherPurls.isEmpty),
            ("licenses", !tool.licenses.isEmpty), ("externalReferences", !tool.externalReferences.isEmpty),
            ("properties", !tool.properties.isEmpty || tool.origin != nil || more.support != nil), ("components", tool.parent != nil),
            ("scope", tool.scope != nil), ("isExternal", tool.flags.contains(.isExternal)), ("modified", tool.flags.contains(.isModified)),
            ("versionRange", more.versionRange != nil), ("mime-type", more.mimeType != nil), ("tags", !more.tags.isEmpty),
            ("pedigree", more.pedigree != nil),
        ]
        for (field, isThere) in facts where isThere && !said.contains(field) { add(.noField(field: "tools.\(field)")) }
        if let service = more.service {
            let facts: [(field: String, isThere: Bool)] = [
                ("endpoints", !service.endpoints.isEmpty), ("authenticated", service.isAuthenticated != nil),
                ("x-trust-boundary", service.crossesTrustBoundary != nil), ("trustZone", service.trustZone != nil),
            ]
            for (field, isThere) in facts where isThere { add(.noField(field: "tools.\(field)")) }
        }
        for field in tool.unknown { add(.unreadField(field: "tools.\(field.key)")) }
    }
}
