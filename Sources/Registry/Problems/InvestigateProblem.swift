/// Takes a problem report up.
public struct InvestigateProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.resolveProblem
    /// Which.
    public var number: String

    /// The step from reported to under investigation.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport { try ProblemStep.take(.investigate, number, in: transaction) }
}
