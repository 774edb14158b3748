/// Gives a change up before it was carried out. It needs a reason.
public struct CancelChange: UseCase {
    public static let permission = ChangeAction.cancel.permission
    /// Which.
    public var number: String

    /// The step to cancelled.
    public init(_ number: String) { self.number = number }

    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        try ChangeStep.take(.cancel, number, in: transaction) { $0.closedAt = transaction.now }
    }
}
