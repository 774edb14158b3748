public import Diagnostics

/// The kinds of JSON values (RFC 8259 section 3).
public enum JSONKind: Sendable, Equatable {
    /// Members between braces.
    case object
    /// Elements between brackets.
    case array
    /// Text between quotes.
    case string
    /// Digits, with or without sign, fraction and exponent.
    case number
    /// `true` or `false`.
    case bool
    /// `null`.
    case null

    /// The kind's name for a reader.
    public var wording: Wording {
        switch self {
        case .object: Wording(ja: "オブジェクト", en: "an object")
        case .array: Wording(ja: "配列", en: "an array")
        case .string: Wording(ja: "文字列", en: "a string")
        case .number: Wording(ja: "数値", en: "a number")
        case .bool: Wording(ja: "真偽値", en: "true or false")
        case .null: Wording(ja: "null", en: "null")
        }
    }
}
