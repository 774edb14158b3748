import JSONStream

/// Members of a JSON object in the making; what is not there is left out.
struct JSONMembers {
    private var members: [JSONValue.Member] = []

    var value: JSONValue { .object(members) }
    var isEmpty: Bool { members.isEmpty }

    /// An object of texts; what is not there is left out.
    static func object(_ pairs: (String, String?)...) -> JSONValue {
        var result = JSONMembers()
        for (key, text) in pairs { result.put(key, text) }
        return result.value
    }

    mutating func put(_ key: String, _ value: JSONValue) { members.append(JSONValue.Member(key, value)) }

    mutating func put(_ key: String, _ text: String?) { if let text { put(key, .string(text)) } }

    mutating func put(_ key: String, _ number: Int) { put(key, .number(String(number))) }

    /// A list, left out where it is empty.
    mutating func put(_ key: String, list: [JSONValue]) { if !list.isEmpty { put(key, .array(list)) } }

    /// A list of texts, left out where it is empty.
    mutating func put(_ key: String, texts: [String]) { put(key, list: texts.map(JSONValue.string)) }

    /// An object, left out where it has no members.
    mutating func put(_ key: String, object: JSONMembers) { if !object.isEmpty { put(key, object.value) } }
}
