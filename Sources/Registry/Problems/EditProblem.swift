import Diagnostics

/// Changes the text of a problem report that is not closed.
public struct EditProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.resolveProblem
    /// Which.
    public var number: String
    /// What to change.
    public var change: @Sendable (inout ProblemReport) -> Void
    /// The revision on which the change was made; nil for the newest.
    public var revision: Int?

    /// A change. The state has steps of its own.
    public init(_ number: String, revision: Int? = nil, _ change: @escaping @Sendable (inout ProblemReport) -> Void) {
        self.number = number
        self.revision = revision
        self.change = change
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport {
        let old = try transaction.problem(number)
        guard old.state != .closed else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "\(number) は完了しています。変えるには再開してください。", en: "\(number) is closed; reopen it to change it."))
        }
        var problem = old
        change(&problem)
        problem.id = old.id
        problem.revision = revision ?? old.revision
        problem.number = old.number
        problem.product = old.product
        problem.release = old.release
        problem.state = old.state
        problem.author = old.author
        problem.openedAt = old.openedAt
        problem.closedAt = old.closedAt
        // What a conclusion stands on stays filled while it stands.
        try ProblemRules.check(problem, needs: old.state == .concluded ? [.investigation, .cause, .safetyRelevance, .conclusion] : [])
        return try transaction.update(problem)
    }
}
