/// Notes that a change was verified, and how. Whoever carried it out cannot.
public struct VerifyChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.verify.permission
    /// Which.
    public var number: String
    /// How it was verified, and what came out.
    public var verification: String

    /// The step from implemented to verified.
    public init(_ number: String, _ verification: String) {
        self.number = number
        self.verification = verification
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        let verifier = try transaction.actor().id
        return try ChangeStep.take(.verify, number, in: transaction) { change in
            change.verification = verification
            change.verifier = verifier
        }
    }
}
