/// Holds the rules of a book against cases. It reads no clock and no file: the same input gives the same answer.
public struct DutyEngine: Sendable {
    /// The book.
    public let book: RuleBook

    /// An engine for a book.
    public init(_ book: RuleBook = .shipped) { self.book = book }

    /// What every rule means for a case at a moment.
    ///
    /// A fact that nobody stated is unknown. Learning more only ever turns "may apply" into "applies" or "does not apply"; a duty that applies
    /// when everything is known is never hidden while something is not.
    public func evaluate(_ subject: CaseFacts, now: Instant) -> Evaluation {
        let values = values(of: subject.facts)
        let truths = truths(values, now: now)
        let findings = book.rules.indices.map { place in finding(place, truths, subject, values, now) }
        return Evaluation(now: now, subject: subject, findings: findings, book: book, values: values, truths: truths)
    }

    /// The facts by their place in the vocabulary; what the vocabulary does not know is left out.
    func values(of facts: FactSet) -> [FactValue] {
        var values = [FactValue](repeating: .unknown, count: book.vocabulary.facts.count)
        for (id, versions) in facts.all {
            guard let place = book.vocabulary.place(of: id), let last = versions.last else { continue }
            values[place] = last.value
        }
        return values
    }

    /// Whether each rule applies: its condition holds, and it was in force.
    func truths(_ values: [FactValue], now: Instant) -> [Truth] {
        var truths = [Truth](repeating: .unknown, count: book.rules.count)
        for place in book.order {
            let logic = book.logic[place]
            let condition = logic.predicate.truth(values, truths)
            truths[place] = logic.isAlwaysInForce || condition == .no ? condition : condition.and(logic.inForce(values, now))
        }
        return truths
    }

    func finding(
        _ place: Int, _ truths: [Truth], _ subject: CaseFacts, _ values: [FactValue], _ now: Instant
    ) -> DutyFinding {
        let rule = book.rules[place]
        let verification = Self.verification(of: rule, by: subject.verifications)
        let verdict: Verdict
        switch truths[place] {
        case .yes: verdict = .fires
        case .unknown: verdict = .mightFire
        case .no: verdict = rule.isAlwaysInForce || rule.predicate.truth(values, truths) == .no ? .doesNotFire : .notInForce
        }
        guard verdict == .fires || verdict == .mightFire else {
            return DutyFinding(rule: rule, verdict: verdict, clock: nil, verification: verification, milestones: [])
        }
        let clock = ClockWatch(subject: subject, now: now).reading(rule)
        return DutyFinding(
            rule: rule, verdict: verdict, clock: clock, verification: verification, milestones: milestones(rule, clock, subject))
    }

    /// May the dates of a rule be relied on, by the records of its comparison with the source.
    public static func verification(of rule: DutyRule, by records: [Verification]) -> VerificationState {
        guard let record = records.last(where: { $0.rule == rule.id }) else { return rule.isVerifyFirst ? .verifyFirst : .shipped }
        if record.digest == rule.digest { return .verified(record) }
        return rule.isVerifyFirst ? .outdated(record) : .shipped
    }

    private func milestones(_ rule: DutyRule, _ clock: ClockReading, _ subject: CaseFacts) -> [Milestone] {
        guard let name = rule.plan, let plan = book.vocabulary.plans[name] else { return [] }
        return plan.steps.map { step in
            let day: CalendarDay? =
                switch step.anchor {
                case .start: clock.start.map(rule.clock.zone.day(of:))
                case .safe: clock.dates?.safe.day
                case .legal: clock.dates?.legal.day
                case .fact(let fact):
                    if case .time(let moment) = subject.facts[fact] { rule.clock.zone.day(of: moment) } else { nil }
                }
            let moved = day?.adding(days: step.days)
            // Work cannot be planned before it can begin.
            return Milestone(step: step, day: moved.map { day in clock.start.map { max(day, rule.clock.zone.day(of: $0)) } ?? day })
        }
    }
}
