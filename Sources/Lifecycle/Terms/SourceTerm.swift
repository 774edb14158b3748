/// A date of a source under the source's own word for it.
public struct SourceTerm: Sendable, Hashable {
    /// The source's word: `eol`, `end_of_security_support`.
    public let field: String
    /// What it says: a day, a time, `true`, `false`, `tba`.
    public let value: String

    /// Takes the parts as they are.
    public init(_ field: String, _ value: String) {
        self.field = field
        self.value = value
    }
}
