/// What is known of a fact.
public enum FactValue: Sendable, Hashable {
    /// Nobody knows yet; also what every fact is that nobody mentioned.
    case unknown
    /// Yes or no.
    case bool(Bool)
    /// The value of a choice, by its name.
    case choice(String)
    /// A whole number.
    case number(Int)
    /// When it happened.
    case time(Instant)
    /// It is known not to have happened.
    case notHappened
}
