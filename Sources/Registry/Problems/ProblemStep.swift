import Database
import Diagnostics

/// Takes a step of ``ProblemTransition/table``: the one place where a problem report's state moves.
enum ProblemStep {
    static func take(
        _ action: ProblemAction, _ number: String, in transaction: RegistryTransaction, fill: (inout ProblemReport) throws -> Void = { _ in }
    ) throws -> ProblemReport {
        let old = try transaction.problem(number)
        guard let step = ProblemTransition.step(action, from: old.state) else {
            throw RegistryError.forbiddenByState(ProblemTransition.refusal(action, number, old.state))
        }
        if step.withReason { try transaction.mustHaveReason() }
        var problem = old
        try fill(&problem)
        try ProblemRules.check(problem, needs: step.needs)
        problem.state = step.to
        problem.closedAt = step.to == .closed ? transaction.now : nil
        return try transaction.update(problem)
    }
}
