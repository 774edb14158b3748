/// Takes a rejected change request back to be written anew.
public struct ReworkChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.rework.permission
    /// Which.
    public var number: String

    /// The step from rejected to draft.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest { try ChangeStep.take(.rework, number, in: transaction) }
}
