/// Says that a statement of an end no longer counts, with the reason; it stays on record.
public struct WithdrawEnd: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.planLifecycle
    /// Number of the statement.
    public var number: Int

    /// A withdrawal.
    public init(_ number: Int) { self.number = number }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> KeptStatement {
        try transaction.mustHaveReason()
        var statement = try transaction.get(KeptStatement.self, number)
        guard statement.withdrawnAt == nil else { return statement }
        statement.withdrawnAt = transaction.now
        return try transaction.update(statement)
    }
}
