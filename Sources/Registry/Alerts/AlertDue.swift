import Database
import PSIRT

/// The duties whose last day comes or has passed, each told once a stage to who answers for the case and may know of it.
struct AlertDue {
    let reader: RegistryReader

    /// - Returns: for each subscriber what they have not been told yet, the earliest first.
    func told(to subscribers: [AlertSubscriber]) throws -> [[AlertDraft.Due]] {
        var told = subscribers.map { _ in [AlertDraft.Due]() }
        let asking = subscribers.indices.filter { subscribers[$0].wants(.due) && subscribers[$0].subscription.product == nil }
        let owners = Set(asking.map { subscribers[$0].subscription.person })
        if owners.isEmpty { return told }
        let near = try NearDuties(owners.sorted(), reader)
        for member in asking {
            let subscription = subscribers[member].subscription
            let own = near[subscription.person]
            if own.isEmpty { continue }
            let known = try Self.known(subscription.person, subscribers[member].reader)
            let before = try Self.before(subscription.id, reader)
            for due in own {
                let mark = near.mark(due)
                guard known.contains(mark.subject), !before.contains(mark) else { continue }
                told[member].append(AlertDraft.Due(mark: mark, item: near.item(due)))
            }
        }
        return told
    }

    /// Numbers of the person's own open cases that they may know of.
    private static func known(_ person: Int, _ reader: RegistryReader) throws -> Set<Int> {
        let (sql, arguments) = try CaseAccess.condition(reader)
        var known: Set<Int> = []
        try reader.connection.forEach(
            "SELECT k.id FROM psirt_case k WHERE k.step <> '\(CaseStep.closed.rawValue)' AND k.owner_id = ? AND \(sql)",
            [.integer(person)] + arguments
        ) { known.insert(try $0.int("id")) }
        return known
    }

    private static func before(_ subscription: Int, _ reader: RegistryReader) throws -> Set<DueMark> {
        var before: Set<DueMark> = []
        try reader.connection.forEach(
            """
            SELECT case_id, rule, due, stage FROM alert_due
            WHERE subscription_id = ? AND case_id IN (SELECT id FROM psirt_case WHERE step <> '\(CaseStep.closed.rawValue)')
            """, [.integer(subscription)]
        ) { before.insert(try DueMark(row: $0)) }
        return before
    }
}
