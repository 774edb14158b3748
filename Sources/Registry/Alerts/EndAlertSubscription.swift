import Database

/// Ends a subscription: one's own, or as an administrator anybody's. What was sent stays in the log; what waits is not sent.
public struct EndAlertSubscription: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.read
    /// Which.
    public let id: Int

    /// The end of a subscription.
    public init(_ id: Int) { self.id = id }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Does it; one that has ended stays so.
    public func perform(in transaction: RegistryTransaction) throws -> AlertSubscription {
        var subscription = try AlertAccess.subscription(id, transaction)
        guard subscription.endedAt == nil else { return subscription }
        subscription.endedAt = transaction.now
        try transaction.connection.execute(
            "UPDATE alert_delivery SET state = ?, next_at = NULL, ended_at = ? WHERE subscription_id = ? AND next_at IS NOT NULL",
            [.text(AlertDelivery.State.dropped.rawValue), .text(transaction.now), .integer(id)])
        return try transaction.update(subscription)
    }
}
