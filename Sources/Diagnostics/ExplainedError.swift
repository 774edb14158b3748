/// An error that a reader can act on: it says what happened and what to do, in both languages, under a code that never changes meaning.
public protocol ExplainedError: Error, Sendable, CustomStringConvertible {
    /// Stable code, an upper-case area and a number: `PURL-003`. Codes are never reused.
    var code: String { get }

    /// What happened and, where it is not plain from that, what to do.
    var wording: Wording { get }
}

extension ExplainedError {
    /// Code and English wording, for logs and test failures.
    public var description: String { "\(code): \(wording.english)" }

    /// Code and wording in `language`, as it is shown to a reader.
    public func message(in language: Language) -> String { "\(code): \(wording[language])" }
}
