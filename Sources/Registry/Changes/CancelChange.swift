/// Gives a change up before it was carried out. It needs a reason.
public struct CancelChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.cancel.permission
    /// Which.
    public var number: String

    /// The step to cancelled.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        try ChangeStep.take(.cancel, number, in: transaction) { $0.closedAt = transaction.now }
    }
}
