import Database
import Diagnostics

/// Links a problem report to findings, components, or the change request that shall solve it.
public struct LinkProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.resolveProblem
    /// Which problem report.
    public var number: String
    /// How it relates to the other.
    public var role: LinkRole
    /// The other.
    public var target: LinkTarget
    /// Words for people.
    public var note: String?

    /// A link from a problem report.
    public init(_ number: String, _ role: LinkRole, _ target: LinkTarget, note: String? = nil) {
        self.number = number
        self.role = role
        self.target = target
        self.note = note
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport {
        var check = FieldCheck()
        check.optional("note", note)
        check.demand(LinkRole.settable.contains(role), "role", ja: "影響・原因・対処・関連のどれかです。", en: "is one of impact, cause, solution, related.")
        check.demand(
            role != .solution || target.kind == .changeRequest, "role", ja: "対処は変更要求です。", en: "a solution is a change request.")
        try check.finish()
        let problem = try transaction.problem(number)
        guard problem.state != .closed else {
            throw RegistryError.forbiddenByState(
                Wording(ja: "\(number) は完了しています。変えるには再開してください。", en: "\(number) is closed; reopen it to change it."))
        }
        try transaction.insert(Link(.problemReport, problem.id, role, target.kind, try target.resolve(in: transaction), note: note))
        return problem
    }
}
