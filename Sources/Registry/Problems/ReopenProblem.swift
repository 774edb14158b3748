/// Takes a problem report up again. It needs a reason.
public struct ReopenProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.resolveProblem
    /// Which.
    public var number: String

    /// The step back to under investigation.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport { try ProblemStep.take(.reopen, number, in: transaction) }
}
