/// Hands a draft in.
public struct RequestChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.request.permission
    /// Which.
    public var number: String

    /// The step from draft to requested.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest { try ChangeStep.take(.request, number, in: transaction) }
}
