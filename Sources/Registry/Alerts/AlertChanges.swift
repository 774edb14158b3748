import Database

/// What else changed: each change is looked up once, many at a time, then cut to what each subscriber may see and wants.
struct AlertChanges {
    /// Most findings of a vulnerability that are looked at for one message.
    private static let most = 500

    let reader: RegistryReader

    /// - Returns: for each subscriber what is told, in the order in which it happened.
    func told(to subscribers: [AlertSubscriber], upTo last: Int) throws -> [[AlertItem]] {
        var told = subscribers.map { _ in [AlertItem]() }
        guard let first = subscribers.lazy.map(\.place.event).min(), first < last else { return told }
        let changes = try AlertChange.list(after: first, upTo: last, reader).compactMap { change -> (change: AlertChange, asking: [Int])? in
            let asking = subscribers.indices.filter { change.concerns(subscribers[$0]) }
            return asking.isEmpty ? nil : (change, asking)
        }
        let findings = try AlertFinding.open(changes.lazy.compactMap(\.change.finding), reader)
        var asking: [Int: Set<Int>] = [:]
        for (change, some) in changes where change.finding == nil {
            if let vulnerability = change.vulnerability { asking[vulnerability, default: []].formUnion(some) }
        }
        let vulnerabilities = try joined(asking, subscribers)
        for (change, asking) in changes {
            for member in asking {
                if let number = change.finding {
                    guard let finding = findings[number], subscribers[member].sees(finding.product), subscribers[member].wants(weight: finding.weight)
                    else { continue }
                    told[member].append(change.item(finding.item(change.kind)))
                } else if let vulnerability = change.vulnerability, let item = vulnerabilities[vulnerability]?[member] {
                    told[member].append(change.item(item))
                }
            }
        }
        return told
    }

    /// For each vulnerability and each subscriber who asks for it, what it concerns among what they may see.
    private func joined(_ asking: [Int: Set<Int>], _ subscribers: [AlertSubscriber]) throws -> [Int: [Int: AlertItem]] {
        var found: [Int: [Int: AlertItem]] = [:]
        var group: [AlertFinding] = []
        func close() {
            guard let vulnerability = group.first?.vulnerability else { return }
            for member in asking[vulnerability] ?? [] {
                let seen = group.lazy.filter { subscribers[member].sees($0.product) }.prefix(Self.most)
                found[vulnerability, default: [:]][member] = Self.joined(seen.map { $0.item(.severity) })
            }
            group.removeAll(keepingCapacity: true)
        }
        try Portions.forEach(asking.keys.sorted()) { some in
            try reader.connection.forEach(
                """
                \(AlertFinding.selection) WHERE f.vulnerability_id IN (\(Portions.marks)) AND f.state = 'open'
                ORDER BY f.vulnerability_id, p.code, r.id, f.id
                """, some
            ) { row in
                let finding = try AlertFinding(row)
                if let last = group.last, last.vulnerability != finding.vulnerability { close() }
                group.append(finding)
            }
            close()
        }
        return found
    }

    /// A change of a vulnerability is one thing, however many releases it concerns.
    private static func joined(_ all: [AlertItem]) -> AlertItem? {
        guard var first = all.first else { return nil }
        var releases: [String] = []
        for item in all { for release in item.releases where releases.last != release { releases.append(release) } }
        first.releases = releases
        if all.count > 1 { (first.component, first.finding) = (nil, nil) }
        return first
    }
}
