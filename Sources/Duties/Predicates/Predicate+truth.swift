extension Predicate {
    /// Whether the predicate holds.
    ///
    /// - Parameters:
    ///   - facts: values by the place of their fact.
    ///   - rules: what is known of the rules that come before, by their place.
    func truth(_ facts: [FactValue], _ rules: [Truth]) -> Truth {
        switch self {
        case .always: return .yes
        case .isTrue(let place):
            guard case .bool(let flag) = facts[place] else { return .unknown }
            return Truth(flag)
        case .isOneOf(let place, let values):
            guard case .choice(let value) = facts[place] else { return .unknown }
            return Truth(values.contains(value))
        case .compares(let place, let comparison, let bound):
            guard case .number(let number) = facts[place] else { return .unknown }
            return Truth(comparison.holds(number, bound))
        case .happened(let place):
            switch facts[place] {
            case .time: return .yes
            case .notHappened: return .no
            default: return .unknown
            }
        case .fires(let places): return Self.any(places) { rules[$0] }
        case .not(let inner): return inner.truth(facts, rules).negated
        case .all(let parts): return Self.any(parts) { $0.truth(facts, rules).negated }.negated
        case .any(let parts): return Self.any(parts) { $0.truth(facts, rules) }
        }
    }

    private static func any<Part>(_ parts: [Part], _ truth: (Part) -> Truth) -> Truth {
        var result = Truth.no
        for part in parts {
            switch truth(part) {
            case .yes: return .yes
            case .unknown: result = .unknown
            case .no: continue
            }
        }
        return result
    }
}
