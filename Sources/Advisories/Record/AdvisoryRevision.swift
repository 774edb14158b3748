/// One entry of an advisory's history.
public struct AdvisoryRevision: Sendable, Hashable {
    /// Number of the version, from 1.
    public var number: Int
    /// When it came out.
    public var date: AdvisoryTime
    /// What is new in it.
    public var summary: AdvisoryText

    /// A revision from its parts.
    public init(number: Int, date: AdvisoryTime, summary: AdvisoryText) { (self.number, self.date, self.summary) = (number, date, summary) }
}
