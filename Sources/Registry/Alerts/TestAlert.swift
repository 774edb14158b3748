import Database

/// Queues a message that says only that it is a test, so that a person can see whether it comes.
public struct TestAlert: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Number of the subscription, one's own.
    public let id: Int

    /// A test of a subscription.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it.
    ///
    /// - Throws: ``RegistryError/forbiddenByState(_:)`` for one that has ended.
    public func perform(in transaction: RegistryTransaction) throws {
        let subscription = try AlertAccess.subscription(id, transaction)
        guard subscription.endedAt == nil else { throw RegistryError.notFound(.alertSubscription, "#\(id)") }
        try AlertMessage(subscription, [], count: 0, site: nil, at: transaction.now).queue(transaction.connection)
        try transaction.note(.alertSubscription, subscription.id, subscription.label, ["test": .text(subscription.address)])
    }
}
