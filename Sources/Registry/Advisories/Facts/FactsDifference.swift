import JSONStream

/// Which facts differ between two states of an advisory, by their places: `vulnerabilities/0/statements/1/status`.
enum FactsDifference {
    static func places(_ old: String, _ new: String) -> [String] {
        let (before, after) = (leaves(old), leaves(new))
        return Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }.sorted()
    }

    private static func leaves(_ text: String) -> [String: JSONValue] {
        var reader = JSONReader(ByteBlock(text.utf8))
        var found: [String: JSONValue] = [:]
        if let value = try? reader.value() { collect(value, "", &found) }
        return found
    }

    private static func collect(_ value: JSONValue, _ place: String, _ found: inout [String: JSONValue]) {
        func below(_ key: String) -> String { place.isEmpty ? key : "\(place)/\(key)" }
        switch value {
        case .object(let members): for member in members { collect(member.value, below(member.key), &found) }
        case .array(let elements): for (number, element) in elements.enumerated() { collect(element, below(String(number)), &found) }
        default: found[place] = value
        }
    }
}
