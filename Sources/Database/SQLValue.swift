/// A value as both databases store it.
///
/// There is no truth value and no date among them: 0 and 1, and RFC 3339 text in UTC, mean the same in both and sort the same.
public enum SQLValue: Sendable, Hashable {
    /// Nothing is known.
    case null
    /// A whole number.
    case integer(Int64)
    /// A number with a fraction.
    case real(Double)
    /// Text in UTF-8, without NUL, which PostgreSQL cannot store.
    case text(String)
    /// Bytes.
    case bytes([UInt8])
}

extension SQLValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByNilLiteral {
    /// A whole number written in the source.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// Text written in the source.
    public init(stringLiteral value: String) { self = .text(value) }
    /// Nothing.
    public init(nilLiteral: ()) { self = .null }
}

extension SQLValue {
    /// A whole number, or nothing.
    public static func integer(_ value: Int?) -> SQLValue { value.map { .integer(Int64($0)) } ?? .null }
    /// Text, or nothing.
    public static func text(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }
    /// Bytes, or nothing.
    public static func bytes(_ value: [UInt8]?) -> SQLValue { value.map { .bytes($0) } ?? .null }
    /// 1 or 0, or nothing.
    public static func flag(_ value: Bool?) -> SQLValue { value.map { .integer($0 ? 1 : 0) } ?? .null }
}
