public import JSONStream

/// A member of a JSON object that the model has no place for, kept so that writing the same format gives it back.
///
/// The text is kept as it stood, not as a tree: evidence, model cards and cryptographic properties of big documents would cost many times their size.
public struct UnknownField: Sendable, Hashable {
    /// Name of the member.
    public var key: String

    /// The member's value as JSON text, checked to be well-formed when it was read.
    public var json: String

    /// A value from its parts.
    public init(key: String, json: String) {
        self.key = key
        self.json = json
    }

    /// The value as a tree; nil if ``json`` was set to something that is not JSON.
    public var value: JSONValue? {
        var reader = JSONReader(ByteBlock(json.utf8))
        return try? reader.value()
    }
}
