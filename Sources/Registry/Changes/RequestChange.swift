/// Hands a draft in.
public struct RequestChange: UseCase {
    public static let permission = ChangeAction.request.permission
    /// Which.
    public var number: String

    /// The step from draft to requested.
    public init(_ number: String) { self.number = number }

    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest { try ChangeStep.take(.request, number, in: transaction) }
}
