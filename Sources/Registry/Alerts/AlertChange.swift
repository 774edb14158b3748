import Database

/// Something that changed about what was known already.
struct AlertChange {
    let id: Int
    let kind: AlertKind
    let vulnerability: Int?
    let finding: Int?
    let old: String?
    let new: String?

    /// All behind a place, the oldest first.
    static func list(after place: Int, upTo last: Int, _ reader: RegistryReader) throws -> [AlertChange] {
        try reader.connection.rows(
            "SELECT id, kind, vulnerability_id, finding_id, old, new FROM alert_event WHERE id > ? AND id <= ? ORDER BY id",
            [.integer(place), .integer(last)]
        ).compactMap { row in
            guard let kind = AlertKind(rawValue: try row.text("kind")) else { return nil }
            return AlertChange(
                id: try row.int("id"), kind: kind, vulnerability: try row.optionalInt("vulnerability_id"), finding: try row.optionalInt("finding_id"),
                old: try row.optionalText("old"), new: try row.optionalText("new"))
        }
    }

    func concerns(_ subscriber: AlertSubscriber) -> Bool {
        guard subscriber.wants(kind), subscriber.place.event < id else { return false }
        // Of a score it counts where it came from, too: that something is no longer grave is news.
        guard kind == .severity, let least = subscriber.subscription.leastScore else { return true }
        return max(Self.tenths(old), Self.tenths(new)) >= least
    }

    func item(_ item: AlertItem) -> AlertItem {
        var told = item
        (told.kind, told.old, told.new) = (kind, old, new)
        return told
    }

    private static func tenths(_ score: String?) -> Int { score.flatMap { Int($0.filter { $0 != "." }) } ?? -1 }
}
