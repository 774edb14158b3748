import JSONStream

extension JSONReader {
    /// An array of strings, or nothing for null.
    mutating func strings() throws(JSONError) -> [String] {
        guard try !null() else { return [] }
        var found: [String] = []
        try beginArray()
        while try nextElement() { found.append(try string()) }
        return found
    }

    /// The string member called `name` of the next object; the rest of the object is skipped.
    mutating func member(_ name: StaticString) throws(JSONError) -> String? {
        var found: String?
        try beginObject()
        while let key = try nextName() {
            if name ~= key { found = try stringOrNull() } else { try skip() }
        }
        return found
    }
}
