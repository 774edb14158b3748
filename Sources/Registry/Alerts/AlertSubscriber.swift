import Database

/// A subscription with what its person may see at this moment, and up to where they were told.
struct AlertSubscriber {
    let subscription: AlertSubscription
    /// A reader in the person's name.
    let reader: RegistryReader
    /// Whether the person may read anything at all; who may not is told nothing, and nothing later of what was meanwhile.
    let mayRead: Bool
    /// Numbers of the products that are told of; nil for all.
    let products: Set<Int>?
    /// Up to where they were told.
    let place: AlertMarks

    /// All that go on, of people who are active.
    static func all(_ reader: RegistryReader, _ marks: AlertMarks) throws -> [AlertSubscriber] {
        var places: [Int: AlertMarks] = [:]
        for row in try reader.connection.rows("SELECT subscription_id, finding, event FROM alert_place") {
            places[try row.int("subscription_id")] = AlertMarks(finding: try row.int("finding"), event: try row.int("event"))
        }
        var people: [Int: (reader: RegistryReader, mayRead: Bool, products: [Int]?)?] = [:]
        return try reader.list(AlertSubscription.self, where: "ended_at IS NULL").compactMap { subscription in
            if people[subscription.person] == nil {
                people.updateValue(try rights(of: reader.get(Person.self, subscription.person), reader), forKey: subscription.person)
            }
            guard let person = people[subscription.person] ?? nil else { return nil }
            let visible = person.products.map { Set($0) }
            let products = subscription.product.map { only in visible.map { $0.intersection([only]) } ?? [only] } ?? visible
            return AlertSubscriber(
                subscription: subscription, reader: person.reader, mayRead: person.mayRead, products: products,
                place: places[subscription.id] ?? marks)
        }
    }

    private static func rights(
        of person: Person, _ reader: RegistryReader
    ) throws -> (reader: RegistryReader, mayRead: Bool, products: [Int]?)? {
        guard person.isActive else { return nil }
        let own = RegistryReader(reader.connection, Principal(handle: person.handle, channel: "alerts"), now: reader.now)
        let mayRead = (try? Authorisation.check(.read, .anything, own)) != nil
        return (own, mayRead, mayRead ? try Authorisation.visibleProducts(own) : [])
    }

    func wants(_ kind: AlertKind) -> Bool { mayRead && subscription.kinds.contains(kind) }

    func sees(_ product: Int) -> Bool { products?.contains(product) ?? true }

    /// Whether it is grave enough. What is known to be exploited weighs more than any score.
    func wants(weight: Int) -> Bool { subscription.leastScore.map { weight >= $0 } ?? true }
}
