import Diagnostics

/// Notes which parties were told of a problem and when, or why nobody had to be (JIS T 2304 9.3). The telling itself is a notice or an advisory.
public struct AdviseProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.resolveProblem
    /// Which.
    public var number: String
    /// Who was told and when, or why nobody had to be.
    public var advised: String

    /// A note; it takes the place of an earlier one, which the audit chain keeps.
    public init(_ number: String, _ advised: String) {
        self.number = number
        self.advised = advised
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport {
        var problem = try transaction.problem(number)
        guard problem.state != .closed else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "\(number) は完了しています。変えるには再開してください。", en: "\(number) is closed; reopen it to change it."))
        }
        problem.advised = advised
        try ProblemRules.check(problem, needs: [.advised])
        return try transaction.update(problem)
    }
}
