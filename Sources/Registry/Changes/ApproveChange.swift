/// Lets a change be carried out, by signature (JIS T 2304 6.2.4). Its author cannot.
public struct ApproveChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.approve.permission
    /// Which.
    public var number: String
    /// In the person's words.
    public var comment: String?
    private let proof: PasswordProof

    /// The step from impact analysed to approved.
    public init(_ number: String, comment: String? = nil, proof: PasswordProof) {
        self.number = number
        self.comment = comment
        self.proof = proof
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        let change = try ChangeStep.take(.approve, number, in: transaction)
        _ = try Signing.sign(try change.signed(in: transaction), .approver, .approved, proof, comment: comment, in: transaction)
        return change
    }
}
