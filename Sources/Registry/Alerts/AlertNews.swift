import Database

/// What changed since somebody was last told, as far as that person may see it.
struct AlertNews {
    /// Most things that one message lists; it says how many there are in all.
    static let most = 500

    private let subscription: AlertSubscription
    /// A reader in the person's name.
    private let reader: RegistryReader
    private let products: [Int]?

    init(_ subscription: AlertSubscription, _ reader: RegistryReader) throws {
        self.subscription = subscription
        self.reader = reader
        let visible = try Authorisation.visibleProducts(reader)
        products = subscription.product.map { only in visible.map { $0.filter { $0 == only } } ?? [only] } ?? visible
    }

    /// Findings that became open, the heaviest first.
    ///
    /// - Returns: the things, and how many there are in all.
    func findings(after place: Int, upTo last: Int) throws -> (items: [AlertItem], count: Int) {
        guard subscription.kinds.contains(.finding) else { return ([], 0) }
        let condition = "f.id > \(place) AND f.id <= \(last) AND f.state = 'open'\(ofWeight)\(seen)"
        let count = try reader.connection.number("SELECT COUNT(*) FROM finding f \(Self.joins) WHERE \(condition)", []) ?? 0
        if count == 0 { return ([], 0) }
        return (try items(.finding, "\(condition) ORDER BY f.weight DESC, f.id LIMIT \(Self.most)"), count)
    }

    /// What else changed.
    func changes(after place: Int, upTo last: Int) throws -> [AlertItem] {
        let events = try reader.connection.rows(
            "SELECT id, kind, vulnerability_id, finding_id, old, new FROM alert_event WHERE id > ? AND id <= ? ORDER BY id",
            [.integer(place), .integer(last)])
        var found: [AlertItem] = []
        for event in events {
            guard let kind = AlertKind(rawValue: try event.text("kind")), subscription.kinds.contains(kind) else { continue }
            let (old, new) = (try event.optionalText("old"), try event.optionalText("new"))
            // Of a score it counts where it came from, too: that something is no longer grave is news.
            if kind == .severity, let least = subscription.leastScore, max(Self.tenths(old), Self.tenths(new)) < least { continue }
            var items: [AlertItem]
            if let finding = try event.optionalInt("finding_id") {
                items = try self.items(kind, "f.id = \(finding) AND f.state = 'open'\(ofWeight)\(seen)")
            } else if let vulnerability = try event.optionalInt("vulnerability_id") {
                let all = try self.items(
                    kind, "f.vulnerability_id = \(vulnerability) AND f.state = 'open'\(seen) ORDER BY p.code, r.id LIMIT \(Self.most)")
                items = Self.joined(all)
            } else {
                continue
            }
            for place in items.indices { (items[place].old, items[place].new) = (old, new) }
            found += items
        }
        return found
    }

    private static func tenths(_ score: String?) -> Int { score.flatMap { Int($0.filter { $0 != "." }) } ?? -1 }

    private static let joins = """
        JOIN product_release r ON r.id = f.release_id JOIN product p ON p.id = r.product_id JOIN component c ON c.id = f.component_id
        JOIN component_name n ON n.id = c.name_id JOIN vulnerability v ON v.id = f.vulnerability_id
        """

    /// What is known to be exploited is told whatever its score.
    private var ofWeight: String { subscription.leastScore.map { " AND f.weight >= \($0)" } ?? "" }

    private var seen: String {
        guard let products else { return "" }
        return " AND r.product_id IN (\(products.isEmpty ? "NULL" : products.map(String.init).joined(separator: ", ")))"
    }

    private func items(_ kind: AlertKind, _ condition: String) throws -> [AlertItem] {
        try reader.connection.rows(
            """
            SELECT f.id, f.fixed_in, p.code, r.version, n.name AS component, c.version AS component_version, v.name AS vulnerability, v.score,
            v.known_exploited FROM finding f \(Self.joins) WHERE \(condition)
            """, []
        ).map { row in
            var item = AlertItem(kind: kind)
            item.releases = ["\(try row.text("code"))@\(try row.text("version"))"]
            item.component = [try row.text("component"), try row.optionalText("component_version") ?? ""].filter { !$0.isEmpty }.joined(
                separator: " ")
            item.vulnerability = try row.text("vulnerability")
            item.score = try row.optionalInt("score")
            item.isExploited = try row.flag("known_exploited")
            item.new = try row.optionalText("fixed_in")
            item.finding = try row.int("id")
            return item
        }
    }

    /// A change of a vulnerability is one thing, however many releases it concerns.
    private static func joined(_ all: [AlertItem]) -> [AlertItem] {
        guard var first = all.first else { return [] }
        var releases: [String] = []
        for item in all { for release in item.releases where releases.last != release { releases.append(release) } }
        first.releases = releases
        if all.count > 1 { (first.component, first.finding) = (nil, nil) }
        return [first]
    }
}
