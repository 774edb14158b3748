import Database
import Diagnostics
import Duties
import PSIRT

/// The duties whose last day comes or has passed, each told once a stage to who answers for the case and may know of it. Each case is evaluated once, however
/// many subscriptions there are.
struct AlertDue {
    /// From how many days before the last day on somebody is told.
    static let days = 7

    /// How near it is.
    private enum Stage: String { case soon, tomorrow, late }

    let reader: RegistryReader

    /// - Returns: for each subscriber what they have not been told yet, the earliest first.
    func told(to subscribers: [AlertSubscriber]) throws -> [[AlertDraft.Due]] {
        var told = subscribers.map { _ in [AlertDraft.Due]() }
        let asking = subscribers.indices.filter { subscribers[$0].wants(.due) && subscribers[$0].subscription.product == nil }
        let owners = Set(asking.map { subscribers[$0].subscription.person })
        if owners.isEmpty { return told }
        let near = try near(owners.sorted())
        for member in asking {
            let subscription = subscribers[member].subscription
            guard let own = near[subscription.person] else { continue }
            let known = try Self.known(subscription.person, subscribers[member].reader)
            let before = try Self.before(subscription.id, reader)
            told[member] = own.filter { due in
                known.contains(due.subject) && !before.contains([String(due.subject), due.rule, due.day, due.stage])
            }
        }
        return told
    }

    /// What is near, by who answers for the case.
    private func near(_ owners: [Int]) throws -> [Int: [AlertDraft.Due]] {
        let people = owners.map(String.init).joined(separator: ", ")
        let cases = try reader.psirtCases(where: "k.step <> '\(CaseStep.closed.rawValue)' AND k.owner_id IN (\(people))")
        let duties = try OpenDuties(reader)
        var found: [Int: [(place: (Int, Int, String), due: AlertDraft.Due)]] = [:]
        try duties.forEach(cases) { subject, duty in
            guard let owner = subject.owner, let safe = duty.clock?.dates?.safe, let stage = Self.stage(safe.limit, duties.now) else { return }
            let due = AlertDraft.Due(
                subject: subject.id, rule: duty.rule.id, day: safe.text, stage: stage.rawValue, item: Self.item(subject, duty, safe.text, stage))
            found[owner, default: []].append((OpenDuties.place(subject, duty), due))
        }
        return found.mapValues { $0.sorted { $0.place < $1.place }.map(\.due) }
    }

    private static func item(_ subject: PSIRTCase, _ duty: DutyFinding, _ day: String, _ stage: Stage) -> AlertItem {
        var item = AlertItem(kind: .due)
        item.caseNumber = subject.number
        item.rule = duty.rule.id
        (item.titleJa, item.titleEn) = (duty.rule.title.japanese, duty.rule.title.english)
        item.due = day
        item.citation = duty.rule.citation
        item.isUnverified = !duty.verification.isReliable
        item.mayApply = duty.verdict == .mightFire
        item.new = stage.rawValue
        return item
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

    private static func before(_ subscription: Int, _ reader: RegistryReader) throws -> Set<[String]> {
        var before: Set<[String]> = []
        try reader.connection.forEach(
            """
            SELECT case_id, rule, due, stage FROM alert_due
            WHERE subscription_id = ? AND case_id IN (SELECT id FROM psirt_case WHERE step <> '\(CaseStep.closed.rawValue)')
            """, [.integer(subscription)]
        ) { before.insert([String(try $0.int("case_id")), try $0.text("rule"), try $0.text("due"), try $0.text("stage")]) }
        return before
    }

    private static func stage(_ limit: Instant, _ now: Instant) -> Stage? {
        let left = limit.seconds - now.seconds
        if left < 0 { return .late }
        if left <= 86_400 { return .tomorrow }
        return left <= days * 86_400 ? .soon : nil
    }
}
