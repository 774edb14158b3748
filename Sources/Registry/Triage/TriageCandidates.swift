import Database
import PSIRT

/// Which findings stand on a page of the triage list: their numbers and weights, in the list's order.
///
/// Where something narrow is asked for, such as a vulnerability, what has it is found first and put in order here. Else one index for each release, state and
/// standing gives a page in order, and the pages are merged.
struct TriageCandidates {
    /// A place in the list.
    struct Place {
        let weight: Int
        let id: Int
    }

    /// A condition on `finding` with its arguments.
    private typealias Condition = (sql: String, arguments: [SQLValue])

    /// Most releases that are asked one by one.
    static let most = 60

    private let query: ListTriage
    private let reader: RegistryReader
    /// Nil for all.
    private let releases: [Int]?
    /// Numbers of rules whose last day has passed. What they said is gone, though their findings may not have been tidied up: these stand among those that
    /// nobody judged.
    private let ended: Set<Int>

    init(_ query: ListTriage, _ reader: RegistryReader) throws {
        self.query = query
        self.reader = reader
        releases = try Self.releases(query, reader)
        ended = Set(
            try reader.connection.rows(
                "SELECT id FROM triage_rule WHERE state = ? AND expires_on < ?",
                [.text(StoredRule.State.active.rawValue), .text(reader.day)]
            ).map { try $0.int("id") })
    }

    /// The first places behind ``ListTriage/after``.
    func page(_ limit: Int) throws -> [Place] {
        if releases?.isEmpty == true || query.states.isEmpty || query.standings.isEmpty { return [] }
        var found: [Place]
        if let narrow = try narrow() {
            found = try picked(narrow)
        } else {
            found = try ordered(limit)
            if !ended.isEmpty, query.standings.contains(.underInvestigation) { found += try picked(("rule_id IN (\(Self.list(ended)))", [])) }
        }
        found.sort { ($1.weight, $0.id) < ($0.weight, $1.id) }
        return Array(found.prefix(limit))
    }

    // MARK: From the indexes that have the list's order

    static func sql(byRelease: Bool, isFirst: Bool, more: String = "", limit: Int) -> String {
        """
        SELECT id, weight FROM finding WHERE \(byRelease ? "release_id = ? AND " : "")state = ? AND standing = ?\
        \(isFirst ? "" : " AND weight <= ? AND (weight < ? OR id > ?)")\(more) ORDER BY weight DESC, id LIMIT \(limit)
        """
    }

    private func ordered(_ limit: Int) throws -> [Place] {
        var more = ""
        if !ended.isEmpty { more += " AND (rule_id IS NULL OR rule_id NOT IN (\(Self.list(ended))))" }
        // Many releases are a good part of all: the index over all of them gives theirs sooner than one question for each.
        let each = releases.flatMap { $0.count > Self.most ? nil : $0 }
        if let releases, each == nil { more += " AND release_id IN (\(Self.list(releases)))" }
        let parts = weights.map { part in
            let range = part.map { " AND weight >= \($0.lowerBound) AND weight <= \($0.upperBound)" } ?? ""
            return Self.sql(byRelease: each != nil, isFirst: query.after == nil, more: range + more, limit: limit)
        }
        var behind: [SQLValue] = []
        if let (weight, id) = query.after?.numbers { behind = [.integer(weight), .integer(weight), .integer(id)] }
        var found: [Place] = []
        for release in each.map({ $0.map { [SQLValue.integer($0)] } }) ?? [[]] {
            for state in query.states {
                for standing in query.standings {
                    for sql in parts {
                        try reader.connection.forEach(sql, release + [.text(state.rawValue), .text(standing.rawValue)] + behind) { row in
                            found.append(Place(weight: try row.int("weight"), id: try row.int("id")))
                        }
                    }
                }
            }
        }
        return found
    }

    /// The ranges of weight that are meant; one nil for all.
    private var weights: [ClosedRange<Int>?] {
        if let band = query.band { return (query.isExploited ? [true] : [true, false]).map { band.weights(isExploited: $0) } }
        return query.isExploited ? [FindingWeight.exploitedFrom...Int(Int32.max)] : [nil]
    }

    // MARK: From what is narrow

    /// The narrowest thing that is asked for; nil for none.
    private func narrow() throws -> Condition? {
        if let vulnerability = query.vulnerability { return ("vulnerability_id IN (\(Self.list(try numbers(of: vulnerability))))", []) }
        if let component = query.component { return ("component_id IN (\(Self.list(try components(component))))", []) }
        if let queue = query.queue {
            let (sql, arguments) = try queue.findings(reader)
            return ("id IN (\(sql))", arguments)
        }
        if query.isToConfirm { return ("to_confirm = 1", []) }
        return query.reviewBy.map { ("review_by <= ?", [.text($0)]) }
    }

    /// What holds for `condition`, without what the rest of the question leaves out.
    private func picked(_ condition: Condition) throws -> [Place] {
        let components = try query.component.map { Set(try self.components($0)) }
        let weights = self.weights
        let waiting = try query.queue.map { queue in
            let (sql, arguments) = try queue.findings(reader)
            return Set(try reader.connection.rows(sql, arguments).map { try $0.int("finding_id") })
        }
        let releases = self.releases.map { Set($0) }
        var found: [Place] = []
        try reader.connection.forEach(
            """
            SELECT id, weight, state, standing, release_id, component_id, to_confirm, review_by, rule_id FROM finding WHERE \(condition.sql)
            """, condition.arguments
        ) { row in
            let place = Place(weight: try row.int("weight"), id: try row.int("id"))
            let isOver = try row.optionalInt("rule_id").map(ended.contains) ?? false
            let standing: AnalysisStatus = try isOver ? .underInvestigation : row.word("standing")
            guard query.standings.contains(standing), query.states.contains(try row.word("state")) else { return }
            if let releases, !releases.contains(try row.int("release_id")) { return }
            if let components, !components.contains(try row.int("component_id")) { return }
            if !weights.contains(where: { $0?.contains(place.weight) ?? true }) { return }
            if let waiting, !waiting.contains(place.id) { return }
            if query.isToConfirm, try !row.flag("to_confirm") { return }
            if let day = query.reviewBy, try row.optionalText("review_by").map({ $0 > day }) ?? true { return }
            if let (weight, id) = query.after?.numbers, (place.weight, id) >= (weight, place.id) { return }
            found.append(place)
        }
        return found
    }

    private func numbers(of vulnerability: String) throws -> [Int] {
        try reader.connection.rows(
            "SELECT id FROM vulnerability WHERE name = ? UNION SELECT vulnerability_id AS id FROM vulnerability_alias WHERE alias = ?",
            [.text(vulnerability), .text(vulnerability)]
        ).map { try $0.int("id") }
    }

    private func components(_ name: String) throws -> [Int] {
        try reader.connection.rows(
            "SELECT c.id AS id FROM component_name n JOIN component c ON c.name_id = n.id WHERE n.search = ?", [.text(name.lowercased())]
        ).map { try $0.int("id") }
    }

    // MARK: Products

    /// The releases that are meant and that the person may see; nil for all.
    private static func releases(_ query: ListTriage, _ reader: RegistryReader) throws -> [Int]? {
        if let release = query.release { return [try reader.release(release).id] }
        let products: [Int]
        if let product = query.product {
            products = [try reader.product(product).id]
        } else if let visible = try Authorisation.visibleProducts(reader) {
            products = visible
        } else {
            return nil
        }
        return try reader.connection.rows("SELECT id FROM product_release WHERE product_id IN (\(list(products))) ORDER BY id").map {
            try $0.int("id")
        }
    }

    /// Numbers as SQL; a list that nothing is in, where there are none.
    private static func list(_ numbers: some Collection<Int>) -> String {
        numbers.isEmpty ? "NULL" : numbers.sorted().map(String.init).joined(separator: ",")
    }
}
