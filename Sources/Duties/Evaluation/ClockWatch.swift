/// Says where the clock of a rule stands in a case.
struct ClockWatch {
    let subject: CaseFacts
    let now: Instant

    func reading(_ rule: DutyRule) -> ClockReading {
        let submissions = subject.submissions.filter { $0.duty == rule.id }.sorted { $0.at < $1.at }
        // A pause that the rule does not allow stops nothing, wherever it came from.
        let pauses = rule.clock.pauseCitation == nil ? [] : subject.pauses.filter { $0.duty == rule.id }
        let value = startValue(rule.clock.start)
        guard case .time(let start) = value else {
            let earlier = earlierStarts(rule, nil)
            return ClockReading(
                state: state(rule, value, nil, submissions, pauses), start: nil, dates: nil, earlierStarts: earlier, pausedDays: 0,
                submissions: submissions)
        }
        var reckoner = ClockReckoner(rule.clock)
        reckoner.stand(still: pauses, from: start, now: now)
        let dates = reckoner.dates(from: start, policyDays: policyDays(rule))
        return ClockReading(
            state: state(rule, value, dates, submissions, pauses), start: start, dates: dates, earlierStarts: earlierStarts(rule, start),
            pausedDays: reckoner.pausedDays, submissions: submissions)
    }

    private func startValue(_ start: ClockRule.Start?) -> FactValue {
        switch start {
        case .fact(let fact): return subject.facts[fact]
        case .submission(let rule): return subject.submissions.filter { $0.duty == rule }.map(\.at).min().map { .time($0) } ?? .notHappened
        case nil: return .notHappened
        }
    }

    private func policyDays(_ rule: DutyRule) -> Int? {
        guard case .policyDays(let fact) = rule.clock.length, case .number(let days) = subject.facts[fact] else { return nil }
        return Self.policyDays(days)
    }

    /// The days of a policy; nil for a number that cannot be meant.
    static func policyDays(_ days: Int) -> Int? { (1...731).contains(days) ? days : nil }

    private func state(
        _ rule: DutyRule, _ start: FactValue, _ dates: ClockDates?, _ submissions: [Submission], _ pauses: [Pause]
    ) -> ClockReading.State {
        if submissions.contains(where: { $0.kind == .complete }) { return .reported }
        if !submissions.isEmpty { return .reportedIncomplete }
        if rule.clock.length == .standing { return .standing }
        switch start {
        case .time(let moment):
            if moment > now { return .notStarted }
            guard let dates else { return .noNumber }
            if pauses.contains(where: { $0.from <= now && ($0.to ?? .init(seconds: .max)) > now }) { return .paused }
            if dates.legal.isPast(at: now) { return .overdue }
            return dates.safe.isPast(at: now) ? .pastSafe : .running
        case .notHappened: return rule.clock.start == nil ? .noNumber : .notStarted
        default: return .startUnknown
        }
    }

    private func earlierStarts(_ rule: DutyRule, _ start: Instant?) -> [ClockReading.EarlierStart] {
        guard case .fact(let fact) = rule.clock.start else { return [] }
        let versions = subject.facts.versions(of: fact)
        guard versions.count > 1 else { return [] }
        return zip(versions, versions.dropFirst()).compactMap { earlier, later in
            guard case .time(let moment) = earlier.value, later.value != earlier.value else { return nil }
            return ClockReading.EarlierStart(
                start: moment, dates: ClockReckoner(rule.clock).dates(from: moment, policyDays: policyDays(rule)), reason: later.reason ?? "",
                changedBy: later.by, changed: later.recorded)
        }
    }
}
