/// Ends a correction. What it changed in SBOMs that are there stays until they are read again.
public struct WithdrawCorrection: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.correctComponents
    /// Which, by number.
    public var id: Int

    /// The end of a rule.
    public init(_ id: Int) { self.id = id }

    /// Does it.
    public func perform(in transaction: RegistryTransaction) throws -> Correction {
        var rule = try transaction.get(Correction.self, id)
        rule.isActive = false
        return try transaction.update(rule)
    }
}
