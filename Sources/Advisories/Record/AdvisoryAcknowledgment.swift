/// Whom an advisory thanks.
public struct AdvisoryAcknowledgment: Sendable, Hashable {
    /// People.
    public var names: [String]
    /// Their organisation.
    public var organization: String?
    /// For what.
    public var summary: AdvisoryText?
    /// Their pages.
    public var urls: [String]

    /// Thanks from their parts.
    public init(names: [String] = [], organization: String? = nil, summary: AdvisoryText? = nil, urls: [String] = []) {
        (self.names, self.organization, self.summary, self.urls) = (names, organization, summary, urls)
    }
}
