/// One statement about a fact: what, who said so, when and why.
public struct FactVersion: Sendable, Hashable {
    /// What was stated.
    public let value: FactValue
    /// Who stated it.
    public let by: String?
    /// When it was stated.
    public let recorded: Instant?
    /// Where it was learned.
    public let source: String?
    /// Why it differs from the version before; every version but the first has a reason.
    public let reason: String?

    /// A statement from its parts.
    public init(_ value: FactValue, by: String? = nil, recorded: Instant? = nil, source: String? = nil, reason: String? = nil) {
        self.value = value
        self.by = by
        self.recorded = recorded
        self.source = source
        self.reason = reason
    }
}
