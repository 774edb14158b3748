/// A page that an advisory refers to.
public struct AdvisoryReference: Sendable, Hashable {
    /// Its address.
    public var url: String
    /// What is there.
    public var summary: AdvisoryText

    /// A reference from its parts.
    public init(url: String, summary: AdvisoryText) { (self.url, self.summary) = (url, summary) }
}
