public import Diagnostics

/// A fact that predicates and clocks of rules may ask for.
public struct FactDefinition: Sendable, Hashable {
    /// Name in files: `event.outcome`.
    public let id: String
    /// What values it may have.
    public let type: FactType
    /// A short statement or noun: "sold in Japan".
    public let label: Wording
    /// The question to put to a person who could know.
    public let question: Wording
    /// Where the term comes from.
    public let source: String
}
