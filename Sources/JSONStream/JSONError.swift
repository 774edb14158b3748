public import Diagnostics

/// Why a JSON text could not be read, and where (RFC 8259).
public struct JSONError: ExplainedError, Equatable {
    /// What was wrong.
    public enum Reason: Sendable, Equatable {
        /// Nothing but white space.
        case empty
        /// The text ends inside a value.
        case unexpectedEnd
        /// A byte that cannot stand where it stands.
        case unexpectedByte(UInt8)
        /// A string with bytes that are no well-formed UTF-8 (section 8.1).
        case invalidUTF8
        /// An unknown escape, bad hexadecimal digits or half a surrogate pair (sections 7 and 8.2).
        case invalidEscape
        /// A control character that is not escaped (section 7).
        case controlCharacter
        /// A number that the grammar does not allow (section 6).
        case invalidNumber
        /// More open objects and arrays than the limit.
        case tooDeep(limit: Int)
        /// A string, a number or a record of more bytes than the limit.
        case tooLong(limit: Int)
        /// Another kind of value than the one asked for.
        case wrongType(expected: JSONKind, found: JSONKind)
        /// Something other than white space after the value.
        case trailingData
        /// The text seems to be UTF-16 or UTF-32.
        case notUTF8Encoding
        /// A number that is no whole number or does not fit into 64 bits.
        case numberOutOfRange
    }

    /// What was wrong.
    public let reason: Reason
    /// Bytes from the start of the document, or of the feed for a record's reader.
    public let offset: Int
    /// Line, from 1; lines end with a line feed.
    public let line: Int
    /// Column in bytes, from 1; a byte order mark takes up none.
    public let column: Int
    /// JSON Pointer (RFC 6901) of the value being read; empty for the document itself.
    public let pointer: String

    /// An error from its parts, for readers that find more to object to than the grammar.
    public init(reason: Reason, offset: Int, line: Int, column: Int, pointer: String) {
        self.reason = reason
        self.offset = offset
        self.line = line
        self.column = column
        self.pointer = pointer
    }
}
