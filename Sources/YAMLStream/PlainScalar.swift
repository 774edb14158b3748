/// What a scalar without quotes means in the core schema of YAML 1.2 (section 10.3.2).
enum PlainScalar {
    case text
    case null
    case bool(Bool)
    /// A number that JSON writes in the same way; other spellings of numbers stay text.
    case number

    init(_ text: String) {
        switch text {
        case "", "~", "null", "Null", "NULL": self = .null
        case "true", "True", "TRUE": self = .bool(true)
        case "false", "False", "FALSE": self = .bool(false)
        default: self = Self.isNumber(text.utf8) ? .number : .text
        }
    }

    private static func isNumber(_ text: String.UTF8View) -> Bool {
        guard text.count <= 64, let first = text.first, first == UInt8(ascii: "-") || (first >= 48 && first <= 57) else { return false }
        var rest = text[...]
        func digits(_ rest: inout Substring.UTF8View) -> Int {
            let count = rest.prefix { $0 >= 48 && $0 <= 57 }.count
            rest = rest.dropFirst(count)
            return count
        }
        if first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let leadsWithZero = rest.first == UInt8(ascii: "0")
        let whole = digits(&rest)
        guard whole > 0, !leadsWithZero || whole == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits(&rest) > 0 else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard digits(&rest) > 0 else { return false }
        }
        return rest.isEmpty
    }
}
