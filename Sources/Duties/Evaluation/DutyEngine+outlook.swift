extension DutyEngine {
    /// The duties of a case for which something is still to be sent and that have a date, or of which nobody knows when their clock started; in the order
    /// of the book. ``findings(_:_:now:)`` says the rest of those that are looked at.
    ///
    /// - Parameters:
    ///   - facts: what counts now, by the engine's own book.
    ///   - submissions: reports that were sent.
    ///   - pauses: times during which clocks stood still.
    ///   - body: called with each.
    public func outlook(
        _ facts: CurrentFacts, _ submissions: [Submission], _ pauses: [Pause], now: Instant, _ body: (DutyOutlook) throws -> Void
    ) rethrows {
        let truths = truths(facts.values, now: now)
        for place in truths.indices where truths[place] != .no {
            let logic = book.logic[place]
            let verdict = truths[place] == .yes ? Verdict.fires : .mightFire
            var isBegun = false
            if !submissions.isEmpty {
                let own = submissions.lazy.filter { $0.duty == book.rules[place].id }
                if own.contains(where: { $0.kind == .complete }) { continue }
                isBegun = !own.isEmpty
            }
            switch start(logic, facts.values, submissions) {
            case .time(let start):
                var reckoner = ClockReckoner(logic.clock)
                if !pauses.isEmpty, logic.clock.pauseCitation != nil {
                    reckoner.stand(still: pauses.filter { $0.duty == book.rules[place].id }, from: start, now: now)
                }
                guard let dates = reckoner.dates(from: start, policyDays: policyDays(logic, facts.values)) else { continue }
                try body(DutyOutlook(place: place, verdict: verdict, safe: dates.safe))
            case .notHappened: continue
            default:
                if isBegun || logic.clock.length == .standing { continue }
                try body(DutyOutlook(place: place, verdict: verdict, safe: nil))
            }
        }
    }

    /// The findings of the rules at these places.
    public func findings(_ places: [Int], _ subject: CaseFacts, now: Instant) -> [DutyFinding] {
        let values = values(of: subject.facts)
        let truths = truths(values, now: now)
        return places.map { finding($0, truths, subject, values, now) }
    }

    private func start(_ logic: RuleLogic, _ values: [FactValue], _ submissions: [Submission]) -> FactValue {
        switch logic.clock.start {
        case .fact: logic.start.map { values[$0] } ?? .unknown
        case .submission(let rule): submissions.lazy.filter { $0.duty == rule }.map(\.at).min().map { .time($0) } ?? .notHappened
        case nil: .notHappened
        }
    }

    private func policyDays(_ logic: RuleLogic, _ values: [FactValue]) -> Int? {
        guard let policy = logic.policy, case .number(let days) = values[policy] else { return nil }
        return ClockWatch.policyDays(days)
    }
}
