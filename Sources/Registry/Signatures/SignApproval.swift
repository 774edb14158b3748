import Diagnostics

/// Approves or rejects a baseline or a problem report's conclusion, by signature. Change requests and documents have steps of their own for it.
public struct SignApproval: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// What.
    public var subject: SignatureSubject
    /// Which way.
    public var decision: SignatureDecision
    /// In the person's words; must be there for a rejection.
    public var comment: String?
    private let proof: PasswordProof

    /// A decision of the person whose password was just shown.
    public init(_ subject: SignatureSubject, _ decision: SignatureDecision = .approved, comment: String? = nil, proof: PasswordProof) {
        self.subject = subject
        self.decision = decision
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try subject.scope(in: reader) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Signature {
        let signed = try subject.resolve(in: transaction)
        switch subject {
        case .change:
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(signed.label) は変更要求です。変更の承認・却下の操作を使ってください。",
                    en: "\(signed.label) is a change request; approve or reject it through its own steps."))
        case .documentVersion:
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(signed.label) は文書です。文書の承認・却下の操作を使ってください。",
                    en: "\(signed.label) is a document; approve or reject it through its own step."))
        case .plan, .notice, .advisory:
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(signed.label) の承認には専用の操作(lifecycle approve、notice approve、advisory approve)を使ってください。",
                    en: "\(signed.label) has an operation of its own for approval (lifecycle approve, notice approve, advisory approve)."))
        case .baseline(let reference): try mustWait(reference, signed, transaction)
        case .problem: break
        }
        guard try transaction.actor().id != signed.author else { throw RegistryError.fourEyes(signed.label) }
        return try Signing.sign(signed, .approver, decision, proof, comment: comment, in: transaction)
    }

    /// A decision is about the baseline that would be shipped, not about one that was given up.
    private func mustWait(_ reference: BaselineReference, _ signed: SignedSubject, _ reader: RegistryReader) throws {
        let newest = try reader.baseline(BaselineReference(reference.release))
        let release = try reader.release(reference.release)
        guard release.state == .frozen, newest.id == signed.id else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "\(signed.label) は承認を待つベースラインではありません(リリースは\(release.state.title.japanese)、最新は #\(newest.number))。",
                    en:
                        "\(signed.label) is not waiting for approval: the release is \(release.state.title.english), its newest baseline is #\(newest.number)."
                ))
        }
    }
}
