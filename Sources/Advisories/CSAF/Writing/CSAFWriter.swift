public import JSONStream

/// Writes CSAF documents: the same content gives the same bytes.
public enum CSAFWriter {
    /// UTF-8, two spaces a level, members in alphabetical order as test 6.2.13 asks for, and a line feed at the end. Numbers stay as they are written.
    public static func write(_ document: JSONValue) -> [UInt8] {
        var writer = JSONWriter(pretty: true)
        writer.value(sorted(document))
        writer.newline()
        return writer.take()
    }

    /// The same for a document that was read.
    public static func write(_ document: CSAFDocument) -> [UInt8] { write(document.root.json) }

    /// Members of one name stay in their order.
    static func sorted(_ value: JSONValue) -> JSONValue {
        switch value {
        case .array(let elements): return .array(elements.map(sorted))
        case .object(let members):
            let ordered = members.enumerated().sorted { left, right in
                left.element.key == right.element.key
                    ? left.offset < right.offset : left.element.key.utf8.lexicographicallyPrecedes(right.element.key.utf8)
            }
            return .object(ordered.map { JSONValue.Member($0.element.key, sorted($0.element.value)) })
        default: return value
        }
    }
}
