import JSONStream

extension JSONValue {
    /// The text of a string, or a number or truth value as it is written; nil for anything else.
    var scalarText: String? {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        case .object, .array, .null: nil
        }
    }

    /// The scalars of an array, or the one scalar that stands in its place; nothing for anything else.
    var texts: [String] { arrayValue?.compactMap(\.scalarText) ?? scalarText.map { [$0] } ?? [] }

    /// The members of an object; nothing for anything else.
    var members: [Member] {
        guard case .object(let members) = self else { return [] }
        return members
    }

    /// The values of an array; nothing for anything else.
    var elements: [JSONValue] { arrayValue ?? [] }
}
