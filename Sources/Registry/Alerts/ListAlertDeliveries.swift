import Database

/// What a person was told, the newest first.
public struct ListAlertDeliveries: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// Only of this subscription; nil for all of the person.
    public var subscription: Int?
    /// Only those older than this number.
    public var before: Int?
    /// Most deliveries.
    public var limit: Int

    /// A question.
    public init(subscription: Int? = nil, before: Int? = nil, limit: Int = 100) {
        self.subscription = subscription
        self.before = before
        self.limit = limit
    }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [AlertDelivery] {
        var condition = "subscription_id IN (SELECT id FROM alert_subscription WHERE person_id = \(try reader.actor().id))"
        if let subscription { condition = "subscription_id = \(try AlertAccess.subscription(subscription, reader).id)" }
        if let before { condition += " AND id < \(before)" }
        return try reader.connection.rows(
            "SELECT \(AlertDelivery.columns) FROM alert_delivery WHERE \(condition) ORDER BY id DESC LIMIT \(max(1, limit))", []
        ).map(AlertDelivery.init)
    }
}
