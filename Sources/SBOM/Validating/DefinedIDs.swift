import JSONStream

/// Looks in a document for the things that have certain ids.
struct DefinedIDs {
    private var json: JSONReader
    private var missing: Set<String>

    /// Of CycloneDX, of elements of SPDX 3, and of those that an SPDX 3 document imports (SPDX 3.0.1 Core, ExternalMap).
    private static let members: Set<String> = ["bom-ref", "spdxId", "@id", "externalSpdxId"]

    /// Those of `ids` that nothing in the document has; none where it cannot be read.
    static func missing(_ ids: Set<String>, in json: ByteBlock, limits: JSONLimits) -> Set<String> {
        var finder = DefinedIDs(json: JSONReader(json, limits: limits), missing: ids)
        do throws(JSONError) { try finder.walk() } catch { return [] }
        return finder.missing
    }

    /// Recurses once a level, which the reader's limit bounds.
    private mutating func walk() throws(JSONError) {
        switch try json.kind() {
        case .object:
            try json.beginObject()
            while let key = try json.nextKey() {
                if Self.members.contains(key), try json.kind() == .string { missing.remove(try json.string()) } else { try walk() }
            }
        case .array:
            try json.beginArray()
            while try json.nextElement() { try walk() }
        default: try json.skip()
        }
    }
}
