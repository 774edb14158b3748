import Database

/// Takes the next message whose time has come; only Mimamori itself does so.
///
/// One that was taken and of which nothing was heard for some minutes is taken again: it may come twice, but is never lost. Whoever receives it sees its
/// number.
public struct TakeAlert: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// After how many minutes one that was taken may be taken again.
    static let leaseMinutes = 10

    /// Only one behind this number: those that failed in this round wait for the next.
    public var after: Int

    /// A look at the line.
    public init(after: Int = 0) { self.after = after }

    private static let lock = SQLLock(number: 0x4d49_4d41_000a)

    /// - Returns: the message; nil if none waits.
    public func perform(in transaction: RegistryTransaction) throws -> OutgoingAlert? {
        let connection = transaction.connection
        try connection.lock(Self.lock)
        let found = try connection.row(
            "SELECT \(AlertDelivery.columns) FROM alert_delivery WHERE next_at IS NOT NULL AND next_at <= ? AND id > ? ORDER BY id LIMIT 1",
            [.text(transaction.now), .integer(after)])
        guard let delivery = try found.map(AlertDelivery.init) else { return nil }
        let subscription = try transaction.get(AlertSubscription.self, delivery.subscription)
        try connection.execute(
            "UPDATE alert_delivery SET state = ?, attempts = attempts + 1, next_at = ? WHERE id = ?",
            [
                .text(AlertDelivery.State.sending.rawValue), .text(try Moment.later(transaction.now, minutes: Self.leaseMinutes)),
                .integer(delivery.id),
            ])
        return OutgoingAlert(
            id: delivery.id, channel: subscription.channel, address: subscription.address,
            person: try transaction.get(Person.self, subscription.person).name, secret: subscription.secret, subject: delivery.subject,
            body: delivery.body, language: subscription.language)
    }
}
