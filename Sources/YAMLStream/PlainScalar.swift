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

    /// False for a scalar of which its length and first sign tell that it is text.
    static func mayBeMore(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count <= 64, let first = bytes.first else { return bytes.isEmpty }
        switch first {
        case UInt8(ascii: "~"), UInt8(ascii: "n"), UInt8(ascii: "N"), UInt8(ascii: "t"), UInt8(ascii: "T"), UInt8(ascii: "f"), UInt8(ascii: "F"),
            UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return true
        default: return false
        }
    }

    private static func isNumber(_ text: String) -> Bool { text.utf8.count <= 64 && JSONNumber.isWritten(text) }
}
