import Database

/// Makes a message for each subscription that there is something to tell of; only Mimamori itself does so. That it was told and up to where stand in one
/// transaction, so that nothing is told twice or left out, whenever the server ends and however many look at once.
public struct GatherAlerts: UseCase {
    /// What the person must be allowed to do.
    public static let permission = Permission.manageDatabase

    /// Where browsers find the server, for links: `https://desk.example`; nil for none.
    public var site: String?
    private let round: AlertRound

    /// What a look found.
    public init(_ round: AlertRound, site: String? = nil) {
        self.round = round
        self.site = site
    }

    /// - Returns: how many messages were made.
    public func perform(in transaction: RegistryTransaction) throws -> Int {
        var made = 0
        for draft in round.drafts where try tell(draft, transaction) { made += 1 }
        // All have been told. The last stays: on SQLite its number would be given again.
        try transaction.connection.execute("DELETE FROM alert_event WHERE id < ?", [.integer(round.marks.event)])
        return made
    }

    private func tell(_ draft: AlertDraft, _ transaction: RegistryTransaction) throws -> Bool {
        let connection = transaction.connection
        if draft.isEmpty, draft.place == round.marks { return false }
        // Whoever was told meanwhile by another look, or wants nothing more, is left alone.
        let moved = try connection.execute(
            """
            UPDATE alert_place SET finding = ?, event = ? WHERE subscription_id = ? AND finding = ? AND event = ?
            AND EXISTS (SELECT 1 FROM alert_subscription s WHERE s.id = alert_place.subscription_id AND s.ended_at IS NULL)
            """,
            [
                .integer(round.marks.finding), .integer(round.marks.event), .integer(draft.subscription.id), .integer(draft.place.finding),
                .integer(draft.place.event),
            ])
        guard moved == 1 else { return false }
        let due = try draft.due.filter { try isNew($0.mark, draft.subscription.id, connection) }.map(\.item)
        let items = due + draft.changes + draft.findings
        guard !items.isEmpty else { return false }
        let count = due.count + draft.changes.count + draft.count
        try AlertMessage(draft.subscription, items, count: count, site: site, at: transaction.now).queue(connection)
        return true
    }

    /// Notes that a last day is told, so that it is told once.
    private func isNew(_ due: DueMark, _ subscription: Int, _ connection: any SQLConnection) throws -> Bool {
        try connection.execute(
            """
            INSERT INTO alert_due (subscription_id, case_id, rule, due, stage) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (subscription_id, case_id, rule, due, stage) DO NOTHING
            """, [.integer(subscription), .integer(due.subject), .text(due.rule), .text(due.day), .text(due.stage)]) == 1
    }
}
