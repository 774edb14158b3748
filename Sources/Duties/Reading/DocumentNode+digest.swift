import JSONStream

extension DocumentNode {
    /// SHA-256 of the value, the same for any spacing, comments and order of members.
    var digest: String {
        var json = JSONWriter()
        write(to: &json)
        return ContentDigest(json.take()).hex
    }

    private func write(to json: inout JSONWriter) {
        switch value {
        case .object(let members):
            json.beginObject()
            for member in members.sorted(by: { $0.key < $1.key }) {
                json.key(member.key)
                member.node.write(to: &json)
            }
            json.endObject()
        case .array(let elements):
            json.beginArray()
            for element in elements { element.write(to: &json) }
            json.endArray()
        case .string(let text): json.string(text)
        case .number(let text): json.literal(text)
        case .bool(let flag): json.bool(flag)
        case .null: json.null()
        }
    }
}
