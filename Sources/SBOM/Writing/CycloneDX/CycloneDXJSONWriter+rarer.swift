import JSONStream

extension CycloneDXJSONWriter {
    mutating func identifiers(_ more: ComponentDetails) {
        for scheme in Self.inOrder(more.identifiers.map(\.scheme)) {
            let values = more.identifiers.filter { $0.scheme == scheme }.map(\.value)
            switch scheme {
            case .omnibor: texts("omniborId", values)
            case .swhid: texts("swhid", values)
            case .swidTag: continue
            }
        }
        if let tag = more.swid { object("swid") { $0.write(tag) } }
    }

    private static func inOrder(_ schemes: [Identifier.Scheme]) -> [Identifier.Scheme] {
        schemes.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    private mutating func write(_ tag: SWIDReference) {
        json.member("tagId", tag.tagID)
        json.member("name", ifPresent: tag.name)
        json.member("version", ifPresent: tag.version)
        if let version = tag.tagVersion { json.member("tagVersion", version) }
        if let isPatch = tag.isPatch { json.member("patch", isPatch) }
        json.member("url", ifPresent: tag.url)
        unknown(tag.unknown)
    }

    mutating func pedigree(_ pedigree: Pedigree) {
        guard pedigreeDepth < Self.deepestPedigree else { return }
        pedigreeDepth += 1
        object("pedigree") { writer in
            if !pedigree.ancestors.isEmpty { writer.tree("ancestors", pedigree.ancestors) }
            if !pedigree.descendants.isEmpty { writer.tree("descendants", pedigree.descendants) }
            if !pedigree.variants.isEmpty { writer.tree("variants", pedigree.variants) }
            writer.list("commits", pedigree.commits) { $0.unknown($1) }
            writer.list("patches", pedigree.patches) { $0.write($1) }
            writer.json.member("notes", ifPresent: pedigree.notes)
            writer.unknown(pedigree.unknown)
        }
        pedigreeDepth -= 1
    }

    private mutating func write(_ patch: Patch) {
        json.member("type", ifPresent: patch.type)
        list("resolves", patch.resolves) { writer, issue in
            writer.json.member("type", ifPresent: issue.type)
            writer.json.member("id", ifPresent: issue.id)
            writer.unknown(issue.unknown)
        }
        unknown(patch.unknown)
    }

    mutating func service(_ part: Component) {
        if isNamed(part) { json.member("bom-ref", part.id) }
        let more = part.details
        organization("provider", part.supplier)
        json.member("group", ifPresent: part.group)
        json.member("name", part.name)
        json.member("version", ifPresent: part.version)
        json.member("description", ifPresent: more.description)
        if let facts = more.service {
            texts("endpoints", facts.endpoints)
            if let flag = facts.isAuthenticated { json.member("authenticated", flag) }
            if let flag = facts.crossesTrustBoundary { json.member("x-trust-boundary", flag) }
            json.member("trustZone", ifPresent: facts.trustZone)
        }
        licenses(part.licenses)
        list("externalReferences", part.externalReferences) { $0.write($1) }
        allProperties(part, more)
        texts("tags", more.tags)
        unknown(part.unknown)
    }
}
