import Duties

/// Goes through recipients and subjects for a ``NoticeBoard``.
struct NoticeReckoning {
    private struct Key: Hashable {
        let recipient: String
        let subject: NoticeSubject
    }

    private(set) var notices: [NoticeDue] = []
    private(set) var unproven: [NoticeBoard.Unproven] = []
    private let facts: NoticeFacts
    private let today: CalendarDay
    private let tellings: [Key: [(telling: Telling, content: CalendarDay?)]]

    init(_ facts: NoticeFacts) {
        self.facts = facts
        today = facts.stage.today
        var tellings: [Key: [(telling: Telling, content: CalendarDay?)]] = [:]
        for telling in facts.tellings {
            tellings[Key(recipient: telling.recipient, subject: telling.subject), default: []].append((telling, facts.content(of: telling)))
        }
        self.tellings = tellings
    }

    mutating func run() {
        let (eol, eos) = (facts.stage.day(of: .eol), facts.stage.day(of: .eos))
        let (eolSince, eosSince) = (since(.eol), since(.eos))
        for recipient in facts.recipients where recipient.isConcerned(on: today) {
            explanation(recipient)
            guard let sold = recipient.sold, sold <= today else { continue }
            package(.release, sold, recipient)
            if let eol {
                dated(.eol, eol, first: sold, changed: eolSince, recipient)
                package(.eol, max(eol, sold), recipient)
            }
            if let eos {
                // Told by EOL at the latest; who gets the device after that, with the device.
                dated(.eos, eos, first: max(eol ?? eos, sold), changed: eosSince, recipient)
                package(.eos, eos, recipient)
                plain(.transferPlan, eos.adding(months: -24), from: eos.adding(months: -36), recipient)
                for subject in [NoticeSubject.securityState, .handOver] {
                    plain(subject, eos, from: eos.adding(days: -facts.policy.lookAheadDays), recipient)
                }
            }
            for end in facts.componentEnds where end.knownSince <= today && end.concerns(recipient) {
                let since = max(end.knownSince, sold).adding(days: facts.policy.changeWithinDays)
                dated(.componentEnd(end.resource), end.day, first: since, changed: since, recipient)
            }
        }
    }

    /// The day by which a change of a milestone is to be told: it stands since its approval, or since it was carried out on another day than planned.
    private func since(_ milestone: DeviceMilestone) -> CalendarDay {
        let plans = facts.stage.plans
        let approved = plans.standsSince(milestone, on: today) ?? today
        let planned = plans.inForce(on: today)?.days[milestone]
        let done = facts.stage.records[milestone]?.day
        let stands = done.map { $0 == planned ? approved : max($0, approved) } ?? approved
        return stands.adding(days: facts.policy.changeWithinDays)
    }

    private func hearing(_ recipient: Recipient, _ subject: NoticeSubject) -> Hearing {
        Hearing(tellings[Key(recipient: recipient.id, subject: subject)] ?? [])
    }

    /// A subject that names a day: whoever goes by another is told again.
    private mutating func dated(
        _ subject: NoticeSubject, _ day: CalendarDay, first: CalendarDay, changed: CalendarDay, _ recipient: Recipient
    ) {
        let hearing = hearing(recipient, subject)
        if let other = hearing.believed.filter({ $0 != day }).min() {
            // Who bought after the change was told the wrong day at the sale.
            add(subject, .changed(from: other), day, max(changed, recipient.sold ?? changed), recipient)
        } else if !hearing.isAny {
            add(subject, hearing.hasOnlyFailed ? .notReached : .first, day, first, recipient)
        } else if !hearing.isProven {
            unproven.append(NoticeBoard.Unproven(recipient: recipient.id, subject: subject))
        }
    }

    /// A subject that is told once.
    private mutating func plain(_ subject: NoticeSubject, _ dueBy: CalendarDay, from: CalendarDay, _ recipient: Recipient) {
        guard from <= today else { return }
        let list = tellings[Key(recipient: recipient.id, subject: subject)] ?? []
        if list.contains(where: { $0.telling.receipt.isProof }) { return }
        if list.contains(where: { $0.telling.receipt.mayBeKnown }) {
            unproven.append(NoticeBoard.Unproven(recipient: recipient.id, subject: subject))
        } else {
            add(subject, list.isEmpty ? .first : .notReached, nil, dueBy, recipient)
        }
    }

    private mutating func package(_ milestone: DeviceMilestone, _ dueBy: CalendarDay, _ recipient: Recipient) {
        guard dueBy.adding(days: -facts.policy.lookAheadDays) <= today else { return }
        let subject = NoticeSubject.package(milestone)
        let list = tellings[Key(recipient: recipient.id, subject: subject)] ?? []
        let items = PackageItem.contents(of: milestone)
        let proven = list.filter { $0.telling.receipt.isProof }.reduce(into: Set()) { $0.formUnion($1.telling.items) }
        let known = list.filter { $0.telling.receipt.mayBeKnown }.reduce(into: Set()) { $0.formUnion($1.telling.items) }
        let missing = items.filter { !known.contains($0) }
        if !missing.isEmpty {
            let cause: NoticeCause = list.isEmpty ? .first : known.isEmpty ? .notReached : .incomplete
            add(subject, cause, nil, dueBy, recipient, missing: missing)
        } else if !proven.isSuperset(of: items) {
            unproven.append(NoticeBoard.Unproven(recipient: recipient.id, subject: subject))
        }
    }

    private mutating func explanation(_ recipient: Recipient) {
        guard let delivered = recipient.delivered else { return }
        plain(.explanation, delivered, from: delivered.adding(days: -facts.policy.lookAheadDays), recipient)
    }

    private mutating func add(
        _ subject: NoticeSubject, _ cause: NoticeCause, _ day: CalendarDay?, _ dueBy: CalendarDay, _ recipient: Recipient,
        missing: [PackageItem] = []
    ) {
        notices.append(
            NoticeDue(
                recipient: recipient.id, subject: subject, cause: cause, day: day, dueBy: dueBy, daysLate: max(0, today.number - dueBy.number),
                missing: missing))
    }
}
