import JSONStream

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
        default: self = Self.isNumber(text) ? .number : .text
        }
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.count <= 64 && JSONNumber.isWritten(text) }
}
