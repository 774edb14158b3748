extension Matcher {
    /// The answers for every component of a new inventory, in its order.
    ///
    /// - Throws: ``CatalogError/damaged(path:offset:)``.
    public func matches(_ inventory: Inventory) throws(CatalogError) -> [ComponentMatches] {
        try matches(inventory, only: Array(inventory.components.indices))
    }

    /// The answers for every component after a change of the catalogue: asks again only for components that have a changed key, and keeps the others'.
    ///
    /// - Parameters:
    ///   - inventory: the same inventory that `before` was made of.
    ///   - before: its answers by the older catalogue, in its order. With another number of entries they are not its answers, and all are made anew.
    ///   - changes: from that catalogue to this one.
    /// - Returns: what ``matches(_:)`` would give, and how many components were asked about.
    public func rematch(
        _ inventory: Inventory, before: [ComponentMatches], changes: CatalogChanges
    ) throws(CatalogError) -> (matches: [ComponentMatches], asked: Int) {
        guard before.count == inventory.components.count else { return (try matches(inventory), inventory.components.count) }
        let touched = inventory.components.indices.filter { changes.touches(inventory.components[$0].matchKeys(system: inventory.system)) }
        guard !touched.isEmpty else { return (before, 0) }
        var after = before
        for (place, answer) in zip(touched, try matches(inventory, only: touched)) { after[place] = answer }
        return (after, touched.count)
    }

    private func matches(_ inventory: Inventory, only places: [Int]) throws(CatalogError) -> [ComponentMatches] {
        let result = try scan(inventory, only: places)
        var names: [Int: [String]] = [:]
        for number in result.vulnerabilities { names[number] = try catalog.group(number).ids }
        var found: [Int: ComponentMatches] = [:]
        for place in places { found[place] = ComponentMatches(component: inventory.components[place].identity) }
        func add(_ place: Int, _ number: Int, _ answer: StoredMatch.Answer) {
            found[place]?.matches.append(StoredMatch(vulnerability: names[number] ?? [], answer: answer))
        }
        for one in result.findings {
            add(one.component, one.vulnerability, .affected(kind: one.kind, confidence: one.confidence, evidence: one.evidence, fixedIn: one.fixedIn))
        }
        for one in result.cleared { add(one.component, one.vulnerability, .notAffected(statements: one.statements, against: one.against)) }
        for one in result.undecided {
            add(one.component, one.vulnerability, .unknown(reason: one.reason, source: one.source, record: one.record))
        }
        for one in result.notLookedUp {
            found[one.component]?.wasLookedUp = false
            found[one.component]?.reasons = one.reasons
        }
        return places.compactMap { place in
            guard var answers = found[place] else { return nil }
            answers.matches.sort { ($0.vulnerability.first ?? "") < ($1.vulnerability.first ?? "") }
            return answers
        }
    }
}
