/// Gives up a version before it is out, with the reason.
public struct AbandonAdvisory: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.writeAdvisories
    /// Tracking id.
    public var number: String

    /// An end of work on a version.
    public init(_ number: String) { self.number = number }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { try reader.scope(ofAdvisory: number) }

    /// Does it. The next version gets its number: the history that goes out has no gap.
    public func perform(in transaction: RegistryTransaction) throws -> StoredAdvisoryVersion {
        let reason = try transaction.mustHaveReason()
        var (_, version) = try transaction.advisoryInWork(number, AdvisoryState.inWork)
        version.state = .abandoned
        version.ending = reason
        version.endedAt = transaction.now
        return try transaction.update(version)
    }
}
