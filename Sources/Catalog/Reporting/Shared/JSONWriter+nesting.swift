import JSONStream

extension JSONWriter {
    /// Writes an object as the next value, or as the member `key`, with the members that `body` writes.
    mutating func object(_ key: String? = nil, _ body: (inout JSONWriter) -> Void) {
        if let key { self.key(key) }
        beginObject()
        body(&self)
        endObject()
    }

    /// Writes an array as the member `key`, with the elements that `body` writes.
    mutating func array(_ key: String, _ body: (inout JSONWriter) -> Void) {
        self.key(key)
        beginArray()
        body(&self)
        endArray()
    }

    /// Writes an array of objects as the member `key`: one for each of `values`, with the members that `body` writes.
    mutating func objects<Values: Sequence>(_ key: String, _ values: Values, _ body: (Values.Element, inout JSONWriter) -> Void) {
        array(key) { json in
            for value in values { json.object { body(value, &$0) } }
        }
    }
}
