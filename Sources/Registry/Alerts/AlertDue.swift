import Database
import Diagnostics
import Duties

/// The duties whose last day comes or has passed, each told once a stage to whoever may know of the case.
struct AlertDue {
    /// From how many days before the last day on somebody is told.
    static let days = 7

    /// How near it is.
    private enum Stage: String { case soon, tomorrow, late }

    private let subscription: AlertSubscription
    private let reader: RegistryReader
    private let connection: any SQLConnection

    init(_ subscription: AlertSubscription, _ reader: RegistryReader, _ connection: any SQLConnection) {
        self.subscription = subscription
        self.reader = reader
        self.connection = connection
    }

    /// Notes what is told, so that it is told once.
    func take() throws -> [AlertItem] {
        guard subscription.kinds.contains(.due), subscription.product == nil else { return [] }
        let answer = try ListDuties(owner: reader.principal.handle).answer(in: reader)
        return try answer.entries.compactMap { entry in
            guard let safe = entry.duty.clock?.dates?.safe, let stage = Self.stage(safe.limit, answer.now) else { return nil }
            let rule = entry.duty.rule
            let isNew = try connection.execute(
                """
                INSERT INTO alert_due (subscription_id, case_id, rule, due, stage) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (subscription_id, case_id, rule, due, stage) DO NOTHING
                """, [.integer(subscription.id), .integer(entry.subject.id), .text(rule.id), .text(safe.text), .text(stage.rawValue)])
            guard isNew == 1 else { return nil }
            var item = AlertItem(kind: .due)
            item.caseNumber = entry.subject.number
            item.rule = rule.id
            (item.titleJa, item.titleEn) = (rule.title.japanese, rule.title.english)
            item.due = safe.text
            item.citation = rule.citation
            item.isUnverified = !entry.duty.verification.isReliable
            item.mayApply = entry.duty.verdict == .mightFire
            item.new = stage.rawValue
            return item
        }
    }

    private static func stage(_ limit: Instant, _ now: Instant) -> Stage? {
        let left = limit.seconds - now.seconds
        if left < 0 { return .late }
        if left <= 86_400 { return .tomorrow }
        return left <= days * 86_400 ? .soon : nil
    }
}
