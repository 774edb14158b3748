public import CVSS
public import Duties

/// What is known of a finding that decides its place in the order of work.
public struct PriorityFacts: Sendable, Hashable {
    /// Number of the finding: the last word between two that are otherwise equal, so that the order is the same each time.
    public var id: Int
    /// How its release stands to the vulnerability.
    public var status: AnalysisStatus
    /// The risk of patient harm; nil if nobody judged.
    public var harm: RiskVerdict?
    /// Whether measures have to come before certainty.
    public var needsInterimMeasure: Bool
    /// Whether a source lists it as exploited (KEV).
    public var isExploited: Bool
    /// The most urgent outcome of SSVC that is still possible.
    public var ssvc: SSVCOutcome?
    /// The CVSS score in the product's environment, or that of the source.
    public var score: CVSSScore?
    /// EPSS in billionths.
    public var epss: Int?
    /// When it was found.
    public var found: Instant?

    /// Facts from their parts.
    public init(
        id: Int, status: AnalysisStatus = .underInvestigation, harm: RiskVerdict? = nil, needsInterimMeasure: Bool = false, isExploited: Bool = false,
        ssvc: SSVCOutcome? = nil, score: CVSSScore? = nil, epss: Int? = nil, found: Instant? = nil
    ) {
        self.id = id
        self.status = status
        self.harm = harm
        self.needsInterimMeasure = needsInterimMeasure
        self.isExploited = isExploited
        self.ssvc = ssvc
        self.score = score
        self.epss = epss
        self.found = found
    }
}
