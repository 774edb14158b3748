/// A question whose answer would decide about duties.
public struct OpenQuestion: Sendable {
    /// The fact.
    public let fact: FactDefinition
    /// Rules that may apply and that one of its answers would settle alone.
    public let decides: [String]
    /// Rules that may apply and that it bears on, though it cannot settle them alone.
    public let bearsOn: [String]
    /// Rules that apply or may apply and whose clock starts at it: without an answer they have no date.
    public let starts: [String]
}
