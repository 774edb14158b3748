/// A time during which the clock of a duty stood still, which only few rules allow.
public struct Pause: Sendable, Hashable {
    /// The rule.
    public let duty: String
    /// When it began.
    public let from: Instant
    /// When it ended; nil while it lasts.
    public let to: Instant?
    /// Why.
    public let reason: String
    /// Who agreed.
    public let by: String?

    /// A pause from its parts.
    public init(duty: String, from: Instant, to: Instant?, reason: String, by: String? = nil) {
        self.duty = duty
        self.from = from
        self.to = to
        self.reason = reason
        self.by = by
    }
}
