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
            if truths[next] == .unknown, book.logic[next].inForce(values, now) == .unknown,
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

    /// The questions whose answers would decide what may apply, and those that would give a clock its start: first those that do most.
    public var questions: [OpenQuestion] {
        var bearing: [Int: [Int]] = [:]
        var starting: [Int: [Int]] = [:]
        for (place, finding) in findings.enumerated() {
            if finding.verdict == .mightFire { for fact in openFacts(place) { bearing[fact, default: []].append(place) } }
            guard finding.clock?.state == .startUnknown, case .fact(let start) = finding.rule.clock.start else { continue }
            if let fact = book.vocabulary.place(of: start) { starting[fact, default: []].append(place) }
        }
        func ids(_ places: [Int]) -> [String] { places.map { book.rules[$0].id } }
        let questions = Set(bearing.keys).union(starting.keys).map { fact in
            let rules = bearing[fact] ?? []
            let settled = rules.isEmpty ? [] : settled(by: fact)
            return OpenQuestion(
                fact: book.vocabulary.facts[fact], decides: ids(rules.filter { settled.contains($0) }),
                bearsOn: ids(rules.filter { !settled.contains($0) }), starts: ids(starting[fact] ?? []))
        }
        func weight(_ question: OpenQuestion) -> (Int, Int) { (question.decides.count + question.starts.count, question.bearsOn.count) }
        return questions.sorted { left, right in
            let (first, second) = (weight(left), weight(right))
            return first == second ? left.fact.id < right.fact.id : first > second
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
