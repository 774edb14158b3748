import Database

/// Findings that became open: looked at once for all who were told up to the same place, then cut to what each may see and wants.
struct AlertFindings {
    /// Most things that one message lists; it says how many there are in all.
    static let most = 500

    let reader: RegistryReader

    /// - Returns: for each subscriber the things, the heaviest first, and how many there are in all.
    func told(to subscribers: [AlertSubscriber], upTo last: Int) throws -> [(items: [AlertItem], count: Int)] {
        var picked = subscribers.map { _ in (ids: [Int](), count: 0) }
        let asking = subscribers.indices.filter { subscribers[$0].wants(.finding) && subscribers[$0].place.finding < last }
        for (place, members) in Dictionary(grouping: asking, by: { subscribers[$0].place.finding }) {
            try reader.connection.forEach(
                """
                SELECT f.id, f.weight, r.product_id FROM finding f JOIN product_release r ON r.id = f.release_id
                WHERE f.id > ? AND f.id <= ? AND f.state = 'open' ORDER BY f.weight DESC, f.id
                """, [.integer(place), .integer(last)]
            ) { row in
                let (id, weight, product) = (try row.int("id"), try row.int("weight"), try row.int("product_id"))
                for member in members where subscribers[member].sees(product) && subscribers[member].wants(weight: weight) {
                    picked[member].count += 1
                    if picked[member].ids.count < Self.most { picked[member].ids.append(id) }
                }
            }
        }
        let found = try AlertFinding.open(picked.lazy.flatMap(\.ids), reader)
        return picked.map { one in (one.ids.compactMap { found[$0]?.item(.finding) }, one.count) }
    }
}
