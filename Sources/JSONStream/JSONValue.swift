/// A JSON value as a tree, members in the order of the document and numbers as written: for what must survive unread.
public enum JSONValue: Sendable, Hashable {
    /// Members in the order of the document; a key may occur more than once.
    case object([Member])
    /// Elements in their order.
    case array([JSONValue])
    /// Text with its escapes resolved.
    case string(String)
    /// A number as it is written: `1.0` stays apart from `1`.
    case number(String)
    /// `true` or `false`.
    case bool(Bool)
    /// `null`.
    case null

    /// One member of an object.
    public struct Member: Sendable, Hashable {
        /// The name, with its escapes resolved.
        public var key: String
        /// What stands behind the name.
        public var value: JSONValue

        /// A member from its parts.
        public init(_ key: String, _ value: JSONValue) {
            self.key = key
            self.value = value
        }
    }

    /// The value of the first member called `key`; nil for anything but an object that has one.
    public subscript(key: String) -> JSONValue? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }

    /// The text of a string; nil for anything else.
    public var stringValue: String? {
        guard case .string(let text) = self else { return nil }
        return text
    }

    /// The elements of an array; nil for anything else.
    public var arrayValue: [JSONValue]? {
        guard case .array(let elements) = self else { return nil }
        return elements
    }
}

extension JSONReader {
    /// The next value as a tree. It recurses once a level, which the reader's depth limit bounds.
    public mutating func value() throws(JSONError) -> JSONValue {
        switch try kind() {
        case .object:
            var members: [JSONValue.Member] = []
            try beginObject()
            while let key = try nextKey() {
                // Most objects have a few members: growing from one on costs more than room that is not used.
                if members.isEmpty { members.reserveCapacity(6) }
                members.append(JSONValue.Member(key, try value()))
            }
            return .object(members)
        case .array:
            var elements: [JSONValue] = []
            try beginArray()
            while try nextElement() { elements.append(try value()) }
            return .array(elements)
        case .string: return .string(try string())
        case .number: return .number(try numberText())
        case .bool: return .bool(try bool())
        case .null:
            _ = try null()
            return .null
        }
    }
}
