import JSONStream

/// JSON that has one form only: members sorted by name, no white space. What is frozen or signed is digested in this form.
enum CanonicalJSON {
    static func bytes(_ value: JSONValue) -> [UInt8] {
        var json = JSONWriter()
        json.value(sorted(value))
        return json.take()
    }

    private static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .object(let members):
            .object(members.map { JSONValue.Member($0.key, sorted($0.value)) }.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
        case .array(let elements): .array(elements.map(sorted))
        default: value
        }
    }
}

extension JSONValue {
    /// A string, or null.
    static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    /// A whole number, or null.
    static func int(_ number: Int?) -> JSONValue { number.map { .number(String($0)) } ?? .null }

    /// An object in the order given.
    static func members(_ members: KeyValuePairs<String, JSONValue>) -> JSONValue { .object(members.map { JSONValue.Member($0.key, $0.value) }) }
}
