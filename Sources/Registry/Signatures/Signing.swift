import Database
import Diagnostics

/// The one way in which a signature comes to be.
enum Signing {
    /// Signs as the person of the transaction.
    ///
    /// - Throws: ``RegistryError/wrongPassword(_:)`` where the proof is somebody else's.
    static func sign(
        _ subject: SignedSubject, _ meaning: SignatureMeaning, _ decision: SignatureDecision, _ proof: PasswordProof, comment: String?,
        in transaction: RegistryTransaction
    ) throws -> Signature {
        guard proof.handle == transaction.principal.handle else { throw RegistryError.wrongPassword(transaction.principal.handle) }
        var check = FieldCheck()
        check.optional("comment", comment)
        check.demand(
            decision == .approved || comment?.contains { !$0.isWhitespace } == true, "comment", ja: "却下の理由を書いてください。",
            en: "say why it is rejected.")
        try check.finish()
        return try transaction.insert(
            Signature(subject, meaning, decision, by: try transaction.actor(), at: transaction.now, comment: comment))
    }

    /// All signatures under something, oldest first.
    static func all(_ kind: SubjectKind, _ id: Int, _ reader: RegistryReader) throws -> [Signature] {
        try reader.list(Signature.self, where: "subject = ? AND subject_id = ?", [.text(kind.rawValue), .integer(id)])
    }

    /// The approver's decision that counts for the content as it is: of those that are about it, the newest. Nobody's own.
    static func approval(of subject: SignedSubject, _ reader: RegistryReader) throws -> Signature? {
        try all(subject.kind, subject.id, reader).last {
            $0.meaning == .approver && $0.digest == subject.digest && $0.personID != subject.author
        }
    }
}
