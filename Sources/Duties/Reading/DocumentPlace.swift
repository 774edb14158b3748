/// A place in a document that people wrote.
public struct DocumentPlace: Sendable, Hashable {
    /// Line, from 1.
    public let line: Int
    /// JSON Pointer (RFC 6901); for YAML as if the document were JSON.
    public let pointer: String
}
