public import Lifecycle

/// What decides which handling is offered.
public struct HandlingQuestion: Sendable, Hashable {
    /// Whether the product security policy says to handle such a vulnerability.
    public enum Policy: String, Sendable, Hashable, CaseIterable {
        /// It does.
        case handle
        /// It need not be handled.
        case leave
        /// Nobody said: it is not assumed that it can be left.
        case unknown
    }

    /// The stage of the product.
    public var stage: DeviceStage
    /// How the release stands to the vulnerability.
    public var status: AnalysisStatus
    /// What the policy says.
    public var policy: Policy
    /// Whether patient harm seems possible; nil if nobody said.
    public var harmPossible: Bool?
    /// Whether it is an ordinary defect without security weight.
    public var isOrdinaryDefect: Bool

    /// A question from its parts.
    public init(
        stage: DeviceStage, status: AnalysisStatus, policy: Policy = .unknown, harmPossible: Bool? = nil, isOrdinaryDefect: Bool = false
    ) {
        self.stage = stage
        self.status = status
        self.policy = policy
        self.harmPossible = harmPossible
        self.isOrdinaryDefect = isOrdinaryDefect
    }
}
