public import Diagnostics

/// Why an XML text could not be read, and where (XML 1.0, Namespaces in XML 1.0).
public struct XMLError: ExplainedError, Equatable {
    /// What was wrong.
    public enum Reason: Sendable, Equatable {
        /// Nothing but white space.
        case empty
        /// Not well-formed; the parser's own short words.
        case malformed(String)
        /// The text ends inside an element.
        case unexpectedEnd
        /// A document type declaration: it could name entities and outside files, and no format we read needs one.
        case doctype
        /// More open elements than the limit.
        case tooDeep(limit: Int)
        /// A text or attribute value of more bytes than the limit.
        case tooLong(limit: Int)
        /// More attributes on one element than the limit.
        case tooManyAttributes(limit: Int)
        /// More elements than a tree may have.
        case tooManyNodes(limit: Int)
        /// An encoding that the parser does not know.
        case unknownEncoding
    }

    /// What was wrong.
    public let reason: Reason
    /// Line, from 1.
    public let line: Int
    /// Column in bytes, from 1.
    public let column: Int

    /// An error from its parts.
    public init(reason: Reason, line: Int, column: Int) {
        self.reason = reason
        self.line = line
        self.column = column
    }
}
