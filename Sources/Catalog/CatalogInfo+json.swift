import JSONStream

extension CatalogInfo {
    /// As it stands in the catalogue file.
    func json() -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        writeMembers(&json)
        json.endObject()
        return json.take()
    }

    /// As `mimamori.catalog-info/1` (Schemas/catalog-info.schema.json).
    public func report() -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", "mimamori.catalog-info/1")
        json.member("records", records)
        writeMembers(&json)
        json.endObject()
        json.newline()
        return json.take()
    }

    private func writeMembers(_ json: inout JSONWriter) {
        json.member("created", created)
        json.member("vulnerabilities", vulnerabilities)
        json.member("packages", packages)
        json.member("cpeProducts", cpeProducts)
        json.member("lifecycles", lifecycles)
        json.key("scopes")
        json.beginObject()
        for scope in scopes.keys.sorted() { json.member(scope, scopes[scope] ?? 0) }
        json.endObject()
        json.key("sources")
        json.beginArray()
        for source in sources {
            json.beginObject()
            json.member("name", source.name)
            json.member("records", source.records)
            json.member("withdrawn", source.withdrawn)
            json.member("matchable", source.matchable)
            json.member("newest", source.newest)
            json.member("imported", source.imported)
            json.endObject()
        }
        json.endArray()
    }
}
