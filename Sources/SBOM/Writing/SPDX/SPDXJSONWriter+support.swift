import JSONStream

extension SPDXJSONWriter {
    /// Writes members that were kept unread.
    mutating func unknown(_ fields: [UnknownField]) {
        for field in fields {
            json.key(field.key)
            json.literal(field.json)
        }
    }

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

    mutating func write(_ hash: Hash) {
        json.member("algorithm", hash.algorithm.spdxName ?? hash.algorithm.name)
        json.member("checksumValue", hash.value)
    }
}

extension SBOMDocument {
    /// What relationships say that the document describes, as the reader of SPDX finds it.
    var subjectsOfRelationships: [String] {
        let own = documentID ?? "SPDXRef-DOCUMENT"
        var seen: Set<String> = []
        var found: [String] = []
        for relationship in relationships {
            switch relationship.kind {
            case .describes where relationship.from == own && seen.insert(relationship.to).inserted: found.append(relationship.to)
            case .describedBy where relationship.to == own && seen.insert(relationship.from).inserted: found.append(relationship.from)
            default: continue
            }
        }
        return found
    }
}
