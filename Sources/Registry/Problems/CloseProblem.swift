import Database
import Diagnostics

/// Closes a problem report: when every change request that came of it is closed, or when it says why nothing is changed (JIS T 2304 9.2).
public struct CloseProblem: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.resolveProblem
    /// Which.
    public var number: String

    /// The step from concluded to closed.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofProblem: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ProblemReport {
        try ProblemStep.take(.close, number, in: transaction) { try mustBeSolved($0, transaction) }
    }

    private func mustBeSolved(_ problem: ProblemReport, _ reader: RegistryReader) throws {
        let changes = try Link.partners(.changeRequest, of: .problemReport, problem.id, reader).sorted().map {
            try reader.get(ChangeRequest.self, $0)
        }
        let open = changes.filter(\.state.isOpen)
        if !open.isEmpty {
            let list = open.map(\.number).joined(separator: ", ")
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(number) に関連する変更要求(\(list))が完了していません。", en: "\(number) cannot be closed while its change requests are open: \(list)."))
        }
        let isSolved = changes.contains { $0.state == .closed }
        guard isSolved || problem.noAction?.contains(where: { !$0.isWhitespace }) == true else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(number) には完了した変更要求も、「処置不要」の理由もありません。どちらかを記録してください。",
                    en: "\(number) has neither a closed change request nor a reason why nothing is changed; record one of them."))
        }
    }
}
