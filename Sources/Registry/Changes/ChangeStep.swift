import Database
import Diagnostics

/// Takes a step of ``ChangeTransition/table``: the one place where a change request's state moves.
enum ChangeStep {
    /// - Parameter fill: writes what the step is about, before it is asked whether all is there.
    static func take(
        _ action: ChangeAction, _ number: String, in transaction: RegistryTransaction, fill: (inout ChangeRequest) throws -> Void = { _ in }
    ) throws -> ChangeRequest {
        let old = try transaction.change(number)
        guard let step = ChangeTransition.step(action, from: old.state) else {
            throw RegistryError.forbiddenByState(ChangeTransition.refusal(action, number, old.state))
        }
        let actor = try transaction.actor()
        let isExcluded =
            switch step.notBy {
            case .author?: try ChangeAuthors.include(actor, old, transaction)
            case .implementer?: actor.id == old.implementer
            case nil: false
            }
        if isExcluded { throw RegistryError.fourEyes(number) }
        if step.withReason { try transaction.mustHaveReason() }
        if step.onApproval { try mustBeApproved(old, transaction) }
        var change = old
        try fill(&change)
        try ChangeRules.check(change, needs: step.needs)
        change.state = step.to
        return try transaction.update(change)
    }

    /// The text may have changed under an approval by another way than ``EditChange``; then it is no approval of what would be done.
    static func mustBeApproved(_ change: ChangeRequest, _ reader: RegistryReader) throws {
        guard try Signing.approval(of: change.signed(in: reader), reader)?.decision == .approved else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(change.number) の承認は、今の内容に対するものではありません。承認を取り直してください。",
                    en: "the approval of \(change.number) is not about its content as it is now; have it approved again."))
        }
    }
}
