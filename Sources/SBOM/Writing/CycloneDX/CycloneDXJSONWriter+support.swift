import JSONStream

extension CycloneDXJSONWriter {
    /// Writes a member that was kept unread.
    mutating func write(_ field: UnknownField) {
        json.key(field.key)
        json.literal(field.json)
    }

    mutating func unknown(_ fields: [UnknownField]) { for field in fields { write(field) } }

    /// Writes a list of objects; nothing for an empty one.
    mutating func list<Entry>(_ key: String, _ entries: [Entry], _ write: (inout Self, Entry) -> Void) {
        guard !entries.isEmpty else { return }
        json.key(key)
        json.beginArray()
        for entry in entries {
            json.beginObject()
            write(&self, entry)
            json.endObject()
        }
        json.endArray()
    }

    /// Writes a list of texts; nothing for an empty one.
    mutating func texts(_ key: String, _ texts: [String]) { if !texts.isEmpty { json.member(key, texts) } }

    mutating func object(_ key: String, _ members: (inout Self) -> Void) {
        json.key(key)
        json.beginObject()
        members(&self)
        json.endObject()
    }

    mutating func properties(_ properties: [Property]) { list("properties", properties) { $0.write($1) } }

    mutating func write(_ property: Property) {
        json.member("name", property.name)
        json.member("value", ifPresent: property.value)
    }

    mutating func hashes(_ hashes: [Hash]) {
        list("hashes", hashes) { writer, hash in
            writer.json.member("alg", hash.algorithm.name)
            writer.json.member("content", hash.value)
        }
    }

    mutating func write(_ reference: ExternalReference) {
        json.member("type", reference.type)
        json.member("url", reference.locator)
        guard let more = reference.details else { return }
        json.member("comment", ifPresent: more.comment)
        hashes(more.hashes)
        properties(more.properties)
        unknown(more.unknown)
    }
}
