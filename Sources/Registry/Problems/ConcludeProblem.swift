/// Writes down what was found, whether it touches safety, and what follows (JIS T 2304 9.2).
public struct ConcludeProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.resolveProblem
    /// Which.
    public var number: String
    /// What was found.
    public var investigation: String
    /// Where it came from.
    public var cause: ProblemCause
    /// Whether it touches safety.
    public var safetyRelevance: SafetyRelevance
    /// What follows from it.
    public var conclusion: String
    /// Why nothing is changed; nil where a change request follows.
    public var noAction: String?

    /// The step from under investigation to concluded.
    public init(
        _ number: String, investigation: String, cause: ProblemCause, safetyRelevance: SafetyRelevance, conclusion: String, noAction: String? = nil
    ) {
        self.number = number
        self.investigation = investigation
        self.cause = cause
        self.safetyRelevance = safetyRelevance
        self.conclusion = conclusion
        self.noAction = noAction
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport {
        try ProblemStep.take(.conclude, number, in: transaction) { problem in
            problem.investigation = investigation
            problem.cause = cause
            problem.safetyRelevance = safetyRelevance
            problem.conclusion = conclusion
            problem.noAction = noAction
        }
    }
}
