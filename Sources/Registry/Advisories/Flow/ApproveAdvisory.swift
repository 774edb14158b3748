/// Approves a version in review or rejects it, by signature; nobody who wrote on it can. The approval is bound to the SHA-256 of its content.
public struct ApproveAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.approve
    /// Tracking id.
    public var number: String
    /// Which way.
    public var decision: SignatureDecision
    /// In the person's words; must be there for a rejection.
    public var comment: String?
    private let proof: PasswordProof

    /// A decision of the person whose password was just shown.
    public init(_ number: String, _ decision: SignatureDecision = .approved, comment: String? = nil, proof: PasswordProof) {
        self.number = number
        self.decision = decision
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        let (advisory, found) = try transaction.advisoryInWork(number, [.inReview])
        var version = found
        let approver = try transaction.ownID()
        guard try !transaction.wrote(approver, version) else { throw RegistryError.fourEyes(number) }
        if decision == .approved {
            let hold = try AdvisoryHold(advisory, version, transaction)
            try hold.mustHold(advisory)
            guard hold.content.openPoints.isEmpty else { throw AdvisoryError.openPoints(hold.content.openPoints) }
        }
        _ = try Signing.sign(try version.signed(in: transaction), .approver, decision, proof, comment: comment, in: transaction)
        guard decision == .approved else {
            version.returnToDraft()
            return try transaction.update(version)
        }
        version.state = .approved
        version.approver = approver
        version.approvedAt = transaction.now
        return try transaction.update(version)
    }
}
