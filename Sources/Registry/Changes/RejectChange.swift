/// Decides against a change, by signature and with the reason. Its author cannot; giving it up is ``CancelChange``.
public struct RejectChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.reject.permission
    /// Which.
    public var number: String
    /// Why.
    public var comment: String
    private let proof: PasswordProof

    /// The step to rejected.
    public init(_ number: String, comment: String, proof: PasswordProof) {
        self.number = number
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        let change = try ChangeStep.take(.reject, number, in: transaction)
        _ = try Signing.sign(try change.signed(in: transaction), .approver, .rejected, proof, comment: comment, in: transaction)
        return change
    }
}
