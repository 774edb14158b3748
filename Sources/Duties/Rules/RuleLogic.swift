/// What an engine needs of a rule to judge a case, its names already turned into places: boards judge a rule some hundred thousand times.
final class RuleLogic: Sendable {
    let predicate: Predicate
    let clock: ClockRule
    /// Place of the fact that starts the clock; nil where something else does.
    let start: Int?
    /// Place of the fact that says how many days the maker's own policy gives.
    let policy: Int?
    let isProposal: Bool
    let isAlwaysInForce: Bool
    let from: CalendarDay?
    let until: CalendarDay?

    init(_ rule: DutyRule, _ vocabulary: Vocabulary) {
        predicate = rule.predicate
        clock = rule.clock
        start = if case .fact(let fact) = rule.clock.start { vocabulary.place(of: fact) } else { nil }
        policy = if case .policyDays(let fact) = rule.clock.length { vocabulary.place(of: fact) } else { nil }
        isProposal = rule.strength == .proposal
        isAlwaysInForce = rule.isAlwaysInForce
        from = rule.from
        until = rule.until
    }

    /// The law of the day on which the clock started counts, or of now where there is no start; while that day is not known, it may be either.
    func inForce(_ values: [FactValue], _ now: Instant) -> Truth {
        if isProposal { return .no }
        if isAlwaysInForce { return .yes }
        var moment = now
        if let start {
            switch values[start] {
            case .time(let started): moment = started
            case .notHappened: break
            default: return .unknown
            }
        }
        let day = clock.zone.day(of: moment)
        return Truth(day >= from ?? day && day <= until ?? day)
    }
}
