extension Evaluation {
    /// Places of the facts that a rule's verdict waits for.
    func openFacts(_ place: Int) -> [Int] {
        var result: [Int] = []
        var seen: Set<Int> = [place]
        var waiting = [place]
        while let next = waiting.popLast() {
            var known: [Predicate.Ground] = []
            var open: [Predicate.Ground] = []
            book.rules[next].predicate.grounds(values, truths, known: &known, open: &open)
            if truths[next] == .unknown, DutyEngine(book).inForce(book.rules[next], values, now) == .unknown,
                case .fact(let start) = book.rules[next].clock.start, let fact = book.vocabulary.place(of: start), !result.contains(fact)
            {
                result.append(fact)
            }
            for ground in open {
                switch ground {
                case .fact(let fact): if !result.contains(fact) { result.append(fact) }
                case .rule(let rule): if seen.insert(rule).inserted { waiting.append(rule) }
                }
            }
        }
        return result
    }

    /// The facts that the verdict on a rule waits for, in the order in which its condition asks for them.
    public func stillUnknown(_ rule: String) -> [FactDefinition] {
        guard let place = book.place(of: rule) else { return [] }
        return openFacts(place).map { book.vocabulary.facts[$0] }
    }

    /// The questions whose answers would decide what may apply: first those that settle most.
    public var questions: [OpenQuestion] {
        var bearing: [Int: [Int]] = [:]
        for place in findings.indices where findings[place].verdict == .mightFire {
            for fact in openFacts(place) { bearing[fact, default: []].append(place) }
        }
        let questions = bearing.map { fact, rules in
            let settled = settled(by: fact)
            return OpenQuestion(
                fact: book.vocabulary.facts[fact], decides: rules.filter { settled.contains($0) }.map { book.rules[$0].id },
                bearsOn: rules.filter { !settled.contains($0) }.map { book.rules[$0].id })
        }
        return questions.sorted {
            ($1.decides.count, $1.bearsOn.count, $0.fact.id) < ($0.decides.count, $0.bearsOn.count, $1.fact.id)
        }
    }

    /// Rules that at least one answer about a fact would turn into a yes or a no.
    private func settled(by fact: Int) -> Set<Int> {
        let answers: [FactValue] =
            switch book.vocabulary.facts[fact].type {
            case .bool: [.bool(true), .bool(false)]
            case .choice(let choices): choices.map { .choice($0.id) }
            case .number: [.number(0), .number(1_000_000_000)]
            case .time: [.time(now), .notHappened]
            }
        var settled: Set<Int> = []
        var values = values
        for answer in answers {
            values[fact] = answer
            for (place, truth) in DutyEngine(book).truths(values, now: now).enumerated() where truth != .unknown && truths[place] == .unknown {
                settled.insert(place)
            }
        }
        return settled
    }
}
