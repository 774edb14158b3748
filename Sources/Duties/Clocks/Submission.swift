/// A report that a person sent for a duty.
public struct Submission: Sendable, Hashable {
    /// What kind of report it was.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Sent in time though the investigation goes on; an additional report follows (未完了報告).
        case incomplete
        /// An additional report (追加報告).
        case followUp = "follow-up"
        /// All that is asked for (完了報告).
        case complete
    }

    /// The rule.
    public let duty: String
    /// What kind.
    public let kind: Kind
    /// When it was sent.
    public let at: Instant
    /// The number that the recipient gave.
    public let number: String?

    /// A report from its parts.
    public init(duty: String, kind: Kind, at: Instant, number: String? = nil) {
        self.duty = duty
        self.kind = kind
        self.at = at
        self.number = number
    }
}
