import Diagnostics

/// Puts packs together: first all names, then what refers to them.
struct RuleBookBuilder {
    var vocabulary = Vocabulary()
    var rules: [DutyRule] = []
    var places: [String: Int] = [:]
    private var drafts: [(file: String, place: DocumentPlace, needs: [Int])] = []
    private var names = 0

    /// Takes up the names that a pack defines.
    mutating func define(_ pack: RulePack) throws(PlacedError) {
        func twice(_ id: String, _ place: DocumentPlace) -> PlacedError {
            PlacedError(file: pack.file, error: DutyError(.duplicateID(id), at: place))
        }
        for fact in pack.facts where !vocabulary.add(fact.value) { throw twice(fact.value.id, fact.place) }
        for document in pack.documents where !vocabulary.add(document: document.value.id, document.value.wording) {
            throw twice(document.value.id, document.place)
        }
        for recipient in pack.recipients where !vocabulary.add(recipient: recipient.value.id, recipient.value.wording) {
            throw twice(recipient.value.id, recipient.place)
        }
        for plan in pack.plans where !vocabulary.add(plan.value) { throw twice(plan.value.id, plan.place) }
        for rule in pack.rules {
            guard places.updateValue(names, forKey: rule.value.id) == nil else { throw twice(rule.value.id, rule.place) }
            names += 1
        }
    }

    /// Reads the predicates of a pack and checks every name that it uses.
    mutating func resolve(_ pack: RulePack) throws(PlacedError) {
        do throws(DutyError) {
            for plan in pack.plans { try check(plan) }
            for rule in pack.rules {
                let draft = rule.value
                let predicate: Predicate
                do throws(PredicateError) {
                    predicate = try PredicateParser.parse(draft.condition, vocabulary, rules: places)
                } catch {
                    throw DutyError(.predicate(error), at: draft.conditionPlace)
                }
                try check(draft, rule.place)
                var needs = predicate.rules
                if case .submission(let other) = draft.clock.start, let place = places[other] { needs.append(place) }
                drafts.append((pack.file, rule.place, needs))
                rules.append(draft.rule(pack.name, predicate))
            }
        } catch {
            throw PlacedError(file: pack.file, error: error)
        }
    }

    private func check(_ draft: RuleDraft, _ place: DocumentPlace) throws(DutyError) {
        func unknown(_ kind: Wording, _ name: String, _ names: [String], _ place: DocumentPlace) -> DutyError {
            DutyError(.unknownName(kind, name: name, suggestions: Nearness.closest(to: name, among: names)), at: place)
        }
        for document in draft.documents where vocabulary.documents[document] == nil {
            throw unknown(Wording(ja: "文書", en: "document"), document, Array(vocabulary.documents.keys), place)
        }
        for recipient in draft.recipients where vocabulary.recipients[recipient] == nil {
            throw unknown(Wording(ja: "相手先", en: "recipient"), recipient, Array(vocabulary.recipients.keys), place)
        }
        if let plan = draft.plan, vocabulary.plans[plan] == nil {
            throw unknown(Wording(ja: "計画", en: "plan"), plan, Array(vocabulary.plans.keys), place)
        }
        switch draft.clock.start {
        case .fact(let fact): try check(fact, .time, draft.clockPlace)
        case .submission(let rule):
            guard places[rule] != nil else { throw unknown(Wording(ja: "規則", en: "rule"), rule, Array(places.keys), draft.clockPlace) }
        case nil: break
        }
        if case .policyDays(let fact) = draft.clock.length { try check(fact, .number, draft.clockPlace) }
    }

    private func check(_ plan: Placed<DutyPlan>) throws(DutyError) {
        for step in plan.value.steps {
            if case .fact(let fact) = step.anchor { try check(fact, .time, plan.place) }
        }
    }

    private func check(_ name: String, _ type: FactType, _ place: DocumentPlace) throws(DutyError) {
        guard let fact = vocabulary.fact(name) else {
            throw DutyError(
                .unknownName(Wording(ja: "事実", en: "fact"), name: name, suggestions: vocabulary.suggestions(for: name)), at: place)
        }
        guard fact.type == type else {
            let kind = type == .time ? Wording(ja: "日時", en: "a time") : Wording(ja: "数", en: "a number")
            throw DutyError(
                .impossibleClock(Wording(ja: "「\(name)」は\(kind.japanese)の事実ではありません。", en: "\"\(name)\" is not \(kind.english).")), at: place)
        }
    }

    /// The rules such that each comes after those that it refers to.
    func order() throws(PlacedError) -> [Int] {
        var order: [Int] = []
        var isDone = [Bool](repeating: false, count: rules.count)
        var path: [Int] = []
        // A walk with its own stack: chains may be as long as there are rules.
        for first in rules.indices where !isDone[first] {
            var stack = [(place: first, next: 0)]
            path = [first]
            while let top = stack.last {
                let needs = drafts[top.place].needs
                if top.next < needs.count {
                    stack[stack.count - 1].next += 1
                    let need = needs[top.next]
                    if isDone[need] { continue }
                    if let start = path.firstIndex(of: need) {
                        let circle = (path[start...] + [need]).map { rules[$0].id }
                        throw PlacedError(file: drafts[top.place].file, error: DutyError(.cycle(circle), at: drafts[top.place].place))
                    }
                    stack.append((need, 0))
                    path.append(need)
                } else {
                    isDone[top.place] = true
                    order.append(top.place)
                    stack.removeLast()
                    path.removeLast()
                }
            }
        }
        return order
    }
}

extension Predicate {
    /// Places of all rules that the predicate refers to.
    fileprivate var rules: [Int] {
        switch self {
        case .fires(let places): places
        case .not(let inner): inner.rules
        case .all(let parts), .any(let parts): parts.flatMap(\.rules)
        default: []
        }
    }
}

extension RuleDraft {
    fileprivate func rule(_ pack: String, _ predicate: Predicate) -> DutyRule {
        DutyRule(
            id: id, pack: pack, jurisdiction: jurisdiction, bearer: bearer, family: family, title: title, text: text, note: note,
            condition: condition, clock: clock, recipients: recipients, documents: documents, citation: citation, strength: strength,
            evidence: evidence, isVerifyFirst: isVerifyFirst, from: from, until: until, plan: plan, covers: covers, digest: digest,
            predicate: predicate)
    }
}
