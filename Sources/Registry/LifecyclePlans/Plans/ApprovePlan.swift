import Database
import Diagnostics
import Lifecycle

/// Approves or rejects the newest version of a plan, by signature; its author cannot. An approved version holds from that day on.
public struct ApprovePlan: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// Which version.
    public var reference: PlanReference
    /// Which way.
    public var decision: SignatureDecision
    /// In the person's words; must be there for a rejection.
    public var comment: String?
    private let proof: PasswordProof

    /// A decision of the person whose password was just shown.
    public init(_ reference: PlanReference, _ decision: SignatureDecision = .approved, comment: String? = nil, proof: PasswordProof) {
        self.reference = reference
        self.decision = decision
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptPlan {
        var plan = try transaction.plan(reference)
        try mustWait(plan, transaction)
        let approver = try transaction.ownID()
        guard approver != plan.author else { throw RegistryError.fourEyes(reference.text) }
        if decision == .approved { try mustBeComplete(plan, transaction) }
        _ = try Signing.sign(try plan.signed(in: transaction), .approver, decision, proof, comment: comment, in: transaction)
        plan.state = decision == .approved ? .approved : .rejected
        if decision == .approved {
            plan.approver = approver
            plan.approvedAt = transaction.now
        }
        return try transaction.update(plan)
    }

    private func mustWait(_ plan: KeptPlan, _ reader: RegistryReader) throws {
        let newest = try reader.connection.number("SELECT MAX(number) FROM lifecycle_plan WHERE product_id = ?", [.integer(plan.product)])
        guard plan.state == .draft, newest == plan.number else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) は「\(plan.state.title.japanese)」です(最新は第\(newest ?? 0)版)。承認・却下できるのは最新の案だけです。",
                    en:
                        "\(reference.text) is \(plan.state.title.english), the newest version is \(newest ?? 0); only the newest draft can be decided on."
                ))
        }
    }

    /// A decision without an input that the guidance names is incomplete.
    private func mustBeComplete(_ plan: KeptPlan, _ reader: RegistryReader) throws {
        let present = Set(try plan.inputs(in: reader).map(\.inputKind))
        let missing = PlanInputKind.allCases.filter { $0.isNamed && !present.contains($0) }
        guard missing.isEmpty else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(reference.text) には次の根拠がありません: \(missing.map(\.wording.japanese).joined(separator: "、"))。該当がなければ「なし」と書いた版を作ってください(R-032)。",
                    en:
                        "\(reference.text) lacks inputs: \(missing.map(\.wording.english).joined(separator: "; ")). Where there is none, make a version that says so (R-032)."
                ))
        }
    }
}
