import JSONStream

extension CycloneDXJSONWriter {
    /// Writes components or services as a list, nested ones inside those they are nested in.
    mutating func tree(_ key: String, _ components: [Component]) {
        json.key(key)
        json.beginArray()
        write(components, ComponentTree.places(components))
        json.endArray()
    }

    /// Writes the entries themselves. It does not recurse: a hand-made document may be nested deeper than the stack is.
    mutating func write(_ components: [Component], _ places: [ComponentTree.Place]) {
        var depth = -1
        for place in places {
            let component = components[place.index]
            if place.depth > depth {
                if depth >= 0 {
                    json.key(component.kind == .service ? "services" : "components")
                    json.beginArray()
                }
            } else {
                close(levels: depth - place.depth)
            }
            depth = place.depth
            json.beginObject()
            if component.kind == .service { service(component) } else { self.component(component) }
        }
        if depth >= 0 { close(levels: depth) }
    }

    private mutating func close(levels: Int) {
        json.endObject()
        for _ in 0..<levels {
            json.endArray()
            json.endObject()
        }
    }

    private mutating func component(_ part: Component) {
        if isNamed(part) { json.member("bom-ref", part.id) }
        json.member("type", ifPresent: Self.type(part.kind))
        let more = part.hasDetails ? part.details : nil
        json.member("mime-type", ifPresent: more?.mimeType)
        organization("supplier", part.supplier)
        if let more { makers(more) }
        json.member("group", ifPresent: part.group)
        json.member("name", part.name)
        json.member("version", ifPresent: part.version)
        json.member("versionRange", ifPresent: more?.versionRange)
        if part.flags.contains(.isExternal) { json.member("isExternal", true) }
        json.member("description", ifPresent: more?.description)
        json.member("scope", ifPresent: part.scope?.rawValue)
        hashes(part.hashes)
        licenses(part.licenses)
        json.member("copyright", ifPresent: more?.copyright)
        for name in part.cpes { json.member("cpe", name) }
        json.member("purl", ifPresent: part.purl)
        if let more { identifiers(more) }
        if part.flags.contains(.isModified) { json.member("modified", true) }
        if let pedigree = more?.pedigree { self.pedigree(pedigree) }
        list("externalReferences", part.externalReferences) { $0.write($1) }
        allProperties(part, more)
        texts("tags", more?.tags ?? [])
        unknown(part.unknown)
    }

    /// Own facts first: the reader takes the first property of each name for the fact.
    mutating func allProperties(_ part: Component, _ more: ComponentDetails?) {
        var own: [Property] = []
        if let origin = part.origin { own.append(Property(name: PropertyName.origin, value: origin.rawValue)) }
        for author in more?.entryAuthors ?? [] { own.append(Property(name: PropertyName.entryAuthor, value: author.name)) }
        if let support = more?.support {
            let facts = [
                (PropertyName.levelOfSupport, support.level), (PropertyName.endOfSupport, support.endOfSupport),
                (PropertyName.endOfLife, support.endOfLife),
            ]
            for (name, value) in facts { if let value { own.append(Property(name: name, value: value)) } }
        }
        properties(own + part.properties)
    }

    private mutating func makers(_ more: ComponentDetails) {
        organization("manufacturer", more.manufacturer)
        people("authors", more.authors)
        json.member("author", ifPresent: more.authorText)
        json.member("publisher", ifPresent: more.publisher)
    }

    /// The type; nil for kinds that CycloneDX does not have, whose text the reader kept unread.
    private static func type(_ kind: ComponentKind) -> String? { ComponentKind(cycloneDXType: kind.rawValue)?.rawValue }
}
