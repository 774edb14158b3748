import Database
import Duties

@testable import Registry

/// What one subscription is told, asked for that subscription alone and change by change: slow, and plain enough to be seen to be right. What the registry does
/// for all at once is held against it.
struct OneByOneAlerts {
    let subscription: AlertSubscription
    /// A reader in the person's name.
    let reader: RegistryReader

    /// Findings that became open, the heaviest first, and how many there are.
    func findings(after place: Int, upTo last: Int) throws -> (items: [AlertItem], count: Int) {
        guard subscription.kinds.contains(.finding) else { return ([], 0) }
        let items = try items(
            .finding, "f.id > \(place) AND f.id <= \(last) AND f.state = 'open'\(ofWeight)\(try seen()) ORDER BY f.weight DESC, f.id")
        return (Array(items.prefix(500)), items.count)
    }

    /// What else changed.
    func changes(after place: Int, upTo last: Int) throws -> [AlertItem] {
        var found: [AlertItem] = []
        let events = try reader.connection.rows("SELECT * FROM alert_event WHERE id > \(place) AND id <= \(last) ORDER BY id")
        for event in events {
            guard let kind = AlertKind(rawValue: try event.text("kind")), subscription.kinds.contains(kind) else { continue }
            let (old, new) = (try event.optionalText("old"), try event.optionalText("new"))
            if kind == .severity, let least = subscription.leastScore, max(Self.tenths(old), Self.tenths(new)) < least { continue }
            var items: [AlertItem]
            if let finding = try event.optionalInt("finding_id") {
                items = try self.items(kind, "f.id = \(finding) AND f.state = 'open'\(ofWeight)\(try seen())")
            } else {
                let vulnerability = try event.int("vulnerability_id")
                items = try self.items(
                    kind, "f.vulnerability_id = \(vulnerability) AND f.state = 'open'\(try seen()) ORDER BY p.code, r.id LIMIT 500")
                if var first = items.first {
                    first.releases = items.flatMap(\.releases).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
                    if items.count > 1 { (first.component, first.finding) = (nil, nil) }
                    items = [first]
                }
            }
            for place in items.indices { (items[place].old, items[place].new) = (old, new) }
            found += items
        }
        return found
    }

    /// The case and the rule of each duty that is near, as the person's own board of duties has them.
    func due() throws -> [String] {
        guard subscription.kinds.contains(.due), subscription.product == nil else { return [] }
        let answer = try ListDuties(owner: reader.principal.handle).answer(in: reader)
        return answer.entries.compactMap { entry in
            guard let safe = entry.duty.clock?.dates?.safe, safe.limit.seconds - answer.now.seconds <= NearDuties.days * 86_400 else { return nil }
            return "\(entry.subject.number) \(entry.duty.rule.id) \(safe.text)"
        }
    }

    private static func tenths(_ score: String?) -> Int { score.flatMap { Int($0.filter { $0 != "." }) } ?? -1 }

    private var ofWeight: String { subscription.leastScore.map { " AND f.weight >= \($0)" } ?? "" }

    private func seen() throws -> String {
        let visible = try Authorisation.visibleProducts(reader)
        let products = subscription.product.map { only in visible.map { $0.filter { $0 == only } } ?? [only] } ?? visible
        guard let products else { return "" }
        return " AND r.product_id IN (\(products.isEmpty ? "NULL" : products.map(String.init).joined(separator: ", ")))"
    }

    private func items(_ kind: AlertKind, _ condition: String) throws -> [AlertItem] {
        try reader.connection.rows("\(AlertFinding.selection) WHERE \(condition)").map { try AlertFinding($0).item(kind) }
    }
}
