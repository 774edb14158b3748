public import Diagnostics

/// What one test has to say of one place of a document.
public struct CSAFResult: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, CaseIterable {
        /// A mandatory test (section 6.1), the schema or JSON itself: the document is not valid CSAF.
        case error
        /// A recommended (2.0: optional) test (section 6.2).
        case warning
        /// An informative test (section 6.3).
        case info
    }

    /// Number of the test in the standard: `6.1.1`; or `json` or `schema` for what comes before the tests.
    public let test: String
    /// How much it matters.
    public let severity: Severity
    /// JSON Pointer (RFC 6901) of the place.
    public let pointer: String
    /// Line from 1.
    public let line: Int
    /// What is wrong.
    public let wording: Wording
}
