/// Sends a change back that was not carried out as approved. It needs a reason; what was written stays until it is implemented again.
public struct SendBackChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.sendBack.permission
    /// Which.
    public var number: String

    /// The step from implemented back to approved.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest { try ChangeStep.take(.sendBack, number, in: transaction) }
}
