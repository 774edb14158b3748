import Database

/// Brings a release's rows to what matching says now: what is new appears, what changed is changed, what is no longer there is marked gone.
enum FindingWriter {
    static func write(
        _ found: [FindingKey: FindingFacts], _ release: Release, _ transaction: RegistryTransaction, _ outcome: inout ReleaseMatching.Outcome
    ) throws {
        let connection = transaction.connection
        var old: [FindingKey: (id: Int, state: FindingState, text: String)] = [:]
        try connection.forEach(
            "SELECT id, component_id, vulnerability_id, state, kind, confidence, fixed_in, evidence FROM finding WHERE release_id = ?",
            [.integer(release.id)]
        ) { row in
            let key = FindingKey(component: try row.int("component_id"), vulnerability: try row.int("vulnerability_id"))
            let text = "\(try row.text("kind"))|\(try row.text("confidence"))|\(try row.optionalText("fixed_in") ?? "")|\(try row.text("evidence"))"
            old[key] = (try row.int("id"), try row.word("state"), text)
        }
        outcome.open = found.values.count { $0.state == .open }
        var fresh: [[SQLValue]] = []
        for (key, facts) in found.sorted(by: { ($0.key.component, $0.key.vulnerability) < ($1.key.component, $1.key.vulnerability) }) {
            guard let before = old.removeValue(forKey: key) else {
                fresh.append([
                    .integer(release.id), .integer(key.component), .integer(key.vulnerability), .text(facts.state.rawValue), .text(facts.kind),
                    .text(facts.confidence), .text(facts.fixedIn), .text(facts.evidence), .text(transaction.now), 0,
                ])
                if facts.state == .open { outcome.appeared += 1 }
                continue
            }
            if before.state == facts.state, before.text == facts.text { continue }
            if facts.state == .open, before.state != .open { outcome.appeared += 1 }
            try connection.execute(
                "UPDATE finding SET state = ?, kind = ?, confidence = ?, fixed_in = ?, evidence = ?, gone_at = NULL WHERE id = ?",
                [
                    .text(facts.state.rawValue), .text(facts.kind), .text(facts.confidence), .text(facts.fixedIn), .text(facts.evidence),
                    .integer(before.id),
                ])
        }
        try connection.insert(
            into: "finding",
            ["release_id", "component_id", "vulnerability_id", "state", "kind", "confidence", "fixed_in", "evidence", "found_at", "to_confirm"], fresh
        )
        for (_, before) in old where before.state != .gone {
            if before.state == .open { outcome.gone += 1 }
            try connection.execute(
                "UPDATE finding SET state = 'gone', gone_at = ? WHERE id = ?", [.text(transaction.now), .integer(before.id)])
        }
    }
}

extension FindingFacts {
    fileprivate var text: String { "\(kind)|\(confidence)|\(fixedIn ?? "")|\(evidence)" }
}
