/// Notes that an approved change was carried out, and how.
public struct ImplementChange: UseCase {
    /// What the person must be allowed to do.
    public static let permission = ChangeAction.implement.permission
    /// Which.
    public var number: String
    /// What was done.
    public var implementation: String

    /// The step from approved to implemented.
    public init(_ number: String, _ implementation: String) {
        self.number = number
        self.implementation = implementation
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofChange: number) }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> ChangeRequest {
        let implementer = try transaction.actor().id
        return try ChangeStep.take(.implement, number, in: transaction) { change in
            change.implementation = implementation
            change.implementer = implementer
        }
    }
}
