import Diagnostics

/// Signs as the author or as a reviewer. Approving is ``SignApproval``.
public struct Sign: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.proposeChange
    /// What.
    public var subject: SignatureSubject
    /// Author or reviewer.
    public var meaning: SignatureMeaning
    /// Which way; an author's is always yes.
    public var decision: SignatureDecision
    /// In the person's words.
    public var comment: String?
    private let proof: PasswordProof

    /// A signature of the person whose password was just shown.
    public init(
        _ subject: SignatureSubject, as meaning: SignatureMeaning, _ decision: SignatureDecision = .approved, comment: String? = nil,
        proof: PasswordProof
    ) {
        self.subject = subject
        self.meaning = meaning
        self.decision = decision
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try subject.scope(in: reader) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Signature {
        let subject = try subject.resolve(in: transaction)
        var check = FieldCheck()
        check.demand(meaning != .approver, "meaning", ja: "承認の署名には承認の操作を使ってください。", en: "approving has an operation of its own.")
        check.demand(
            meaning != .author || decision == .approved, "decision", ja: "作成者の署名に却下はありません。", en: "an author does not reject.")
        try check.finish()
        let person = try transaction.actor()
        if meaning == .author, let author = subject.author, author != person.id {
            throw RegistryError.forbiddenByState(
                Wording(ja: "\(subject.label) の作成者として署名できるのは作成者本人だけです。", en: "only the author of \(subject.label) can sign as its author."))
        }
        if meaning == .reviewer, subject.author == person.id { throw RegistryError.fourEyes(subject.label) }
        return try Signing.sign(subject, meaning, decision, proof, comment: comment, in: transaction)
    }
}
