/// A person's subscriptions, those that go on first.
public struct ListAlertSubscriptions: Query {
    /// What the person must be allowed to do.
    public static let permission = Permission.read

    /// A subscription with the names around it.
    public struct Entry: Sendable {
        /// The subscription.
        public let subscription: AlertSubscription
        /// Handle of whose it is.
        public let person: String
        /// Code of the only product.
        public let product: String?
    }

    /// Everybody's, for administrators.
    public var isOfAll: Bool

    /// A question.
    public init(ofAll: Bool = false) { isOfAll = ofAll }

    /// What it touches.
    public func scope(in reader: RegistryReader) throws -> AccessScope { .anything }

    /// Answers it.
    public func answer(in reader: RegistryReader) throws -> [Entry] {
        if isOfAll { try Authorisation.check(.managePeople, .everything, reader) }
        let found = try reader.list(
            AlertSubscription.self, where: isOfAll ? "1 = 1" : "person_id = \(try reader.actor().id)",
            order: "CASE WHEN ended_at IS NULL THEN 0 ELSE 1 END, id", limit: 1000)
        return try found.map { subscription in
            Entry(
                subscription: subscription, person: try reader.get(Person.self, subscription.person).handle,
                product: try subscription.product.map { try reader.get(Product.self, $0).code })
        }
    }
}
