public import Duties

/// What a person says about one finding. It is never changed: another analysis supersedes it.
public struct Analysis: Sendable, Hashable {
    /// How the release stands to the vulnerability.
    public var status: AnalysisStatus
    /// Why it is not affected.
    public var justification: Justification?
    /// What the vulnerability means for the product, or why it means nothing, in words.
    public var impact: String?
    /// What the maker does.
    public var responses: Set<Response>
    /// What users should do, in words: VEX asks for it wherever a product is affected.
    public var action: String?
    /// How it is handled in the product's stage; nil while nothing is decided.
    public var handling: Handling?
    /// Names or digests of the files that show it.
    public var evidence: [String]
    /// Why it differs from the analysis before.
    public var reason: String?
    /// The day by which it must be looked at again.
    public var reviewBy: CalendarDay?

    /// An analysis from its parts.
    public init(
        _ status: AnalysisStatus, justification: Justification? = nil, impact: String? = nil, responses: Set<Response> = [], action: String? = nil,
        handling: Handling? = nil, evidence: [String] = [], reason: String? = nil, reviewBy: CalendarDay? = nil
    ) {
        self.status = status
        self.justification = justification
        self.impact = impact
        self.responses = responses
        self.action = action
        self.handling = handling
        self.evidence = evidence
        self.reason = reason
        self.reviewBy = reviewBy
    }
}
