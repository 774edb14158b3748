/// What is known of a case when it is to go on a step.
public struct CaseProgress: Sendable, Hashable {
    /// Where it is.
    public var step: CaseStep
    /// What it is about.
    public var kind: CaseKind
    /// Where it came from.
    public var origin: CaseOrigin
    /// Whether receipt was acknowledged.
    public var isAcknowledged: Bool
    /// Whether somebody answers for it.
    public var hasOwner: Bool
    /// Whether a product, release, finding or device is linked to it.
    public var hasSubject: Bool
    /// Answers about misuse, for incidents.
    public var misuse: MisuseAnswers
    /// Whether a device with it is still in use; nil if nobody knows.
    public var isInUse: Bool?
    /// Whether the other party was told the end.
    public var isReporterInformed: Bool

    /// Progress from its parts.
    public init(
        step: CaseStep, kind: CaseKind, origin: CaseOrigin, isAcknowledged: Bool = false, hasOwner: Bool = false, hasSubject: Bool = false,
        misuse: MisuseAnswers = MisuseAnswers(), isInUse: Bool? = nil, isReporterInformed: Bool = false
    ) {
        self.step = step
        self.kind = kind
        self.origin = origin
        self.isAcknowledged = isAcknowledged
        self.hasOwner = hasOwner
        self.hasSubject = hasSubject
        self.misuse = misuse
        self.isInUse = isInUse
        self.isReporterInformed = isReporterInformed
    }
}
