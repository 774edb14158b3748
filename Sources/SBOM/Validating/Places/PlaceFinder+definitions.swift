import JSONStream

extension PlaceFinder {
    /// Looks for ids anywhere in the document.
    mutating func definitions() throws(JSONError) {
        switch try json.kind() {
        case .object:
            try json.beginObject()
            while let key = try json.nextKey() {
                if Self.idKeys.contains(key), try json.kind() == .string {
                    var ahead = json
                    try noteDefinition(try ahead.string())
                    json = ahead
                } else {
                    try definitions()
                }
            }
        case .array:
            try json.beginArray()
            while try json.nextElement() { try definitions() }
        default: try json.skip()
        }
    }

    private static let idKeys: Set<String> = ["bom-ref", "SPDXID", "spdxId"]
}
