extension Predicate {
    /// What a predicate's truth rests on.
    enum Ground: Hashable {
        case fact(Int)
        case rule(Int)
    }

    /// Collects the grounds of the predicate's truth, in the order in which they stand.
    ///
    /// - Parameters:
    ///   - known: gains what already speaks for that truth.
    ///   - open: gains what is not known and could still change it.
    func grounds(_ facts: [FactValue], _ rules: [Truth], known: inout [Ground], open: inout [Ground]) {
        func take(_ ground: Ground, _ truth: Truth) {
            if truth == .unknown {
                if !open.contains(ground) { open.append(ground) }
            } else if !known.contains(ground) {
                known.append(ground)
            }
        }
        let own = truth(facts, rules)
        switch self {
        case .always: return
        case .isTrue(let place), .isOneOf(let place, _), .compares(let place, _, _), .happened(let place): take(.fact(place), own)
        case .fires(let places):
            for place in places where own != .yes || rules[place] == .yes { take(.rule(place), rules[place]) }
        case .not(let inner): inner.grounds(facts, rules, known: &known, open: &open)
        case .all(let parts):
            // A "no" rests on the parts that say no; anything else on all of them.
            for part in parts where own != .no || part.truth(facts, rules) == .no { part.grounds(facts, rules, known: &known, open: &open) }
        case .any(let parts):
            for part in parts where Self.speaks(part.truth(facts, rules), for: own) { part.grounds(facts, rules, known: &known, open: &open) }
        }
    }

    /// Does a part of an "or" with truth `part` bear on the whole's truth?
    private static func speaks(_ part: Truth, for whole: Truth) -> Bool {
        switch whole {
        case .yes: part == .yes
        case .unknown: part == .unknown
        case .no: true
        }
    }
}
