import Database

/// Makes a message for each subscription that there is something to tell of; only Mimamori itself does so. That it was told and up to where stand in one
/// transaction, so that nothing is told twice or left out, whenever the server ends.
public struct GatherAlerts: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// Where browsers find the server, for links: `https://desk.example`; nil for none.
    public var site: String?

    /// A look at all subscriptions.
    public init(site: String? = nil) { self.site = site }

    /// - Returns: how many messages were made.
    public func perform(in transaction: RegistryTransaction) throws -> Int {
        try transaction.connection.lock(AlertEvents.lock)
        let subscriptions = try transaction.list(AlertSubscription.self, where: "ended_at IS NULL")
        if subscriptions.isEmpty { return try forget(transaction) }
        let finding = try transaction.connection.number("SELECT MAX(id) FROM finding", []) ?? 0
        let event = try transaction.connection.number("SELECT MAX(id) FROM alert_event", []) ?? 0
        var made = 0
        for subscription in subscriptions {
            let person = try transaction.get(Person.self, subscription.person)
            guard person.isActive else { continue }
            if try tell(subscription, person, finding, event, transaction) { made += 1 }
        }
        // All have been told. The last stays: on SQLite its number would be given again.
        try transaction.connection.execute("DELETE FROM alert_event WHERE id < ?", [.integer(event)])
        return made
    }

    private func tell(
        _ subscription: AlertSubscription, _ person: Person, _ lastFinding: Int, _ lastEvent: Int, _ transaction: RegistryTransaction
    ) throws -> Bool {
        let connection = transaction.connection
        let reader = RegistryReader(connection, Principal(handle: person.handle, channel: "alerts"), now: transaction.now)
        // Rights as they are now; somebody without any is told nothing, and nothing later of what was meanwhile.
        let mayRead = (try? Authorisation.check(.read, .anything, reader)) != nil
        let place = try connection.row("SELECT finding, event FROM alert_place WHERE subscription_id = ?", [.integer(subscription.id)])
        var items: [AlertItem] = []
        var count = 0
        if mayRead {
            let news = try AlertNews(subscription, reader)
            let findings = try news.findings(after: try place?.int("finding") ?? lastFinding, upTo: lastFinding)
            let changes = try news.changes(after: try place?.int("event") ?? lastEvent, upTo: lastEvent)
            let due = try AlertDue(subscription, reader, connection).take()
            items = due + changes + findings.items
            count = due.count + changes.count + findings.count
        }
        try connection.execute(
            "UPDATE alert_place SET finding = ?, event = ? WHERE subscription_id = ?",
            [.integer(lastFinding), .integer(lastEvent), .integer(subscription.id)])
        guard !items.isEmpty else { return false }
        try AlertMessage(subscription, items, count: count, site: site, at: transaction.now).queue(connection)
        return true
    }

    /// Without a subscription nobody will ask for what changed.
    private func forget(_ transaction: RegistryTransaction) throws -> Int {
        try transaction.connection.execute("DELETE FROM alert_event", [])
        return 0
    }
}
