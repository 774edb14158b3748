public import Diagnostics

/// What came of holding a document against a schema.
public struct SchemaReport: Sendable {
    /// True if the document is as the schema demands.
    public let isValid: Bool
    /// Where it is not, in the order of the document.
    public let violations: [SchemaViolation]
    /// Violations beyond the limit, which were only counted.
    public let violationsLeftOut: Int
}

/// One place of a document that is not as its schema demands.
public struct SchemaViolation: Sendable, Hashable {
    /// The keyword of the schema that was broken.
    public let keyword: String
    /// JSON Pointer (RFC 6901) of the value.
    public let pointer: String
    /// Line from 1.
    public let line: Int
    /// Column in bytes from 1.
    public let column: Int
    /// What is expected and what was found.
    public let wording: Wording
}
