import Database

/// Brings a release's rows to what matching says now: what is new appears, what is changed is changed, what is no longer there is marked gone.
struct FindingWriter {
    let release: Int
    let transaction: RegistryTransaction
    /// Open findings that were not open before.
    private(set) var appeared = 0
    /// Open findings that are there no more.
    private(set) var gone = 0

    private struct Stored {
        let id: Int
        let state: FindingState
        let kind: String
        let confidence: String
        let fixedIn: String?
        let evidence: String

        init(_ row: SQLRow) throws {
            id = try row.int("id")
            state = try row.word("state")
            kind = try row.text("kind")
            confidence = try row.text("confidence")
            fixedIn = try row.optionalText("fixed_in")
            evidence = try row.text("evidence")
        }

        func says(_ facts: FindingFacts) -> Bool {
            state == facts.state && kind == facts.kind && confidence == facts.confidence && fixedIn == facts.fixedIn && evidence == facts.evidence
        }
    }

    init(_ release: Int, _ transaction: RegistryTransaction) {
        self.release = release
        self.transaction = transaction
    }

    /// - Parameters:
    ///   - found: everything that matching says of these components, each key once. New ones are stored in this order, which those of equal weight keep
    ///     in the list.
    ///   - components: those that were asked about; nil for all. What is stored of others stays as it is.
    mutating func write(_ found: [FindingFacts], about components: Set<Int>?) throws {
        try transaction.connection.share(AlertEvents.lock)
        var old = try stored(components)
        var fresh: [FindingFacts] = []
        for facts in found {
            guard let before = old.removeValue(forKey: facts.key) else {
                fresh.append(facts)
                if facts.state == .open { appeared += 1 }
                continue
            }
            if before.says(facts) { continue }
            if facts.state == .open, before.state != .open { appeared += 1 }
            if facts.state != .open, before.state == .open { gone += 1 }
            try update(before.id, facts)
            if facts.state == .open {
                try AlertEvents.note(before.id, isReopened: before.state != .open, fix: (before.fixedIn, facts.fixedIn), transaction)
            }
        }
        try insert(fresh)
        for before in old.values where before.state != .gone {
            if before.state == .open { gone += 1 }
            try transaction.connection.execute(
                "UPDATE finding SET state = 'gone', gone_at = ? WHERE id = ?", [.text(transaction.now), .integer(before.id)])
        }
    }

    private func stored(_ components: Set<Int>?) throws -> [FindingKey: Stored] {
        let sql = "SELECT id, component_id, vulnerability_id, state, kind, confidence, fixed_in, evidence FROM finding WHERE release_id = ?"
        var old: [FindingKey: Stored] = [:]
        func take(_ row: SQLRow) throws {
            old[FindingKey(component: try row.int("component_id"), vulnerability: try row.int("vulnerability_id"))] = try Stored(row)
        }
        guard let components else {
            try transaction.connection.forEach(sql, [.integer(release)], take)
            return old
        }
        for component in components {
            try transaction.connection.forEach("\(sql) AND component_id = ?", [.integer(release), .integer(component)], take)
        }
        return old
    }

    private func update(_ id: Int, _ facts: FindingFacts) throws {
        try transaction.connection.execute(
            "UPDATE finding SET state = ?, kind = ?, confidence = ?, fixed_in = ?, evidence = ?, weight = ?, gone_at = NULL WHERE id = ?",
            [
                .text(facts.state.rawValue), .text(facts.kind), .text(facts.confidence), .text(facts.fixedIn), .text(facts.evidence),
                .integer(facts.weight), .integer(id),
            ])
    }

    private func insert(_ fresh: [FindingFacts]) throws {
        try transaction.connection.insert(
            into: "finding",
            [
                "release_id", "component_id", "vulnerability_id", "state", "kind", "confidence", "fixed_in", "evidence", "found_at", "to_confirm",
                "weight",
            ],
            fresh.lazy.map { facts in
                [
                    .integer(release), .integer(facts.key.component), .integer(facts.key.vulnerability), .text(facts.state.rawValue),
                    .text(facts.kind), .text(facts.confidence), .text(facts.fixedIn), .text(facts.evidence), .text(transaction.now), 0,
                    .integer(facts.weight),
                ]
            })
    }
}
