import JSONStream

/// The whole of a document as a tree, or the error of reading it.
func read(_ bytes: some Collection<UInt8>, limits: JSONLimits = JSONLimits(), lineBase: Int = 0) -> Result<JSONValue, JSONError> {
    var json = JSONReader(ByteBlock(bytes), limits: limits, lineBase: lineBase)
    do throws(JSONError) {
        let value = try json.value()
        try json.end()
        return .success(value)
    } catch {
        return .failure(error)
    }
}

/// As above, for a document that is well-formed Unicode.
func read(_ text: String, limits: JSONLimits = JSONLimits(), lineBase: Int = 0) -> Result<JSONValue, JSONError> {
    read(Array(text.utf8), limits: limits, lineBase: lineBase)
}

/// The error of moving past the whole of a document; nil if there is none.
func skip(_ bytes: some Collection<UInt8>, limits: JSONLimits = JSONLimits()) -> JSONError? {
    var json = JSONReader(ByteBlock(bytes), limits: limits)
    do throws(JSONError) {
        try json.skip()
        try json.end()
        return nil
    } catch {
        return error
    }
}

extension Result {
    /// The failure; nil for a success.
    var error: Failure? {
        guard case .failure(let error) = self else { return nil }
        return error
    }
}

/// Bytes as text for a failing test's message.
func shown(_ bytes: some Collection<UInt8>) -> String {
    String(String(decoding: bytes, as: UTF8.self).prefix(120)).debugDescription
}
