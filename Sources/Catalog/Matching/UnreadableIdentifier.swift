public import Diagnostics

/// An identifier of a component that is not one.
public struct UnreadableIdentifier: Sendable {
    /// The text in the SBOM.
    public var text: String
    /// What is wrong with it.
    public var error: any ExplainedError

    /// Takes the parts as they are.
    public init(text: String, error: any ExplainedError) {
        self.text = text
        self.error = error
    }
}
