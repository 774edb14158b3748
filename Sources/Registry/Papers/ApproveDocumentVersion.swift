import Diagnostics

/// Approves or rejects a draft, by signature: the one way in which a version of a document comes to be approved. Its author cannot.
///
/// The signature is bound to the SHA-256 of the file, which is read and compared before. A rejected version stays a draft: its file never changes, so
/// a better one is another version.
public struct ApproveDocumentVersion: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// Which version.
    public var reference: DocumentReference
    /// Which way.
    public var decision: SignatureDecision
    /// In the person's words; must be there for a rejection.
    public var comment: String?
    private let proof: PasswordProof

    /// A decision of the person whose password was just shown.
    public init(_ reference: DocumentReference, _ decision: SignatureDecision = .approved, comment: String? = nil, proof: PasswordProof) {
        self.reference = reference
        self.decision = decision
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.product(reference.product).scope }

    /// Does it.
    ///
    /// - Returns: the version as it is now.
    public func perform(in transaction: RegistryTransaction) throws -> DocumentVersion {
        var version = try transaction.documentVersion(reference)
        guard version.state == .draft else {
            throw RegistryError.forbiddenByState(
                Wording(
                    ja: "文書 \(reference.text) は「\(version.state.title.japanese)」です。承認・却下できるのは案だけです。",
                    en: "the document \(reference.text) is \(version.state.title.english); only a draft can be approved or rejected."))
        }
        let approver = try transaction.ownID()
        guard approver != version.author else { throw RegistryError.fourEyes(reference.text) }
        // What is approved must be what is there.
        _ = try BlobStore.get(version.digest, in: transaction)
        let subject = try SignatureSubject.documentVersion(reference).resolve(in: transaction)
        _ = try Signing.sign(subject, .approver, decision, proof, comment: comment, in: transaction)
        guard decision == .approved else { return version }
        version.state = .approved
        version.approver = approver
        version.approvedAt = transaction.now
        return try transaction.update(version)
    }
}
