import Database

/// A finding with the names around it, once for all who may be told of it.
struct AlertFinding {
    let id: Int
    let weight: Int
    let product: Int
    let vulnerability: Int
    private let item: AlertItem

    /// Behind it stands a condition on `f`, `r`, `p`.
    static let selection = """
        SELECT f.id, f.weight, f.fixed_in, f.vulnerability_id, r.product_id, p.code, r.version, n.name AS component, c.version AS component_version,
        v.name AS vulnerability, v.score, v.known_exploited
        FROM finding f JOIN product_release r ON r.id = f.release_id JOIN product p ON p.id = r.product_id JOIN component c ON c.id = f.component_id
        JOIN component_name n ON n.id = c.name_id JOIN vulnerability v ON v.id = f.vulnerability_id
        """

    init(_ row: SQLRow) throws {
        id = try row.int("id")
        weight = try row.int("weight")
        product = try row.int("product_id")
        vulnerability = try row.int("vulnerability_id")
        var item = AlertItem(kind: .finding)
        item.releases = ["\(try row.text("code"))@\(try row.text("version"))"]
        item.component = [try row.text("component"), try row.optionalText("component_version") ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        item.vulnerability = try row.text("vulnerability")
        item.score = try row.optionalInt("score")
        item.isExploited = try row.flag("known_exploited")
        item.new = try row.optionalText("fixed_in")
        item.finding = id
        self.item = item
    }

    /// Those of these numbers that are open, by their numbers.
    static func open(_ numbers: some Sequence<Int>, _ reader: RegistryReader) throws -> [Int: AlertFinding] {
        var found: [Int: AlertFinding] = [:]
        try Portions.forEach(Set(numbers).sorted()) { some in
            try reader.connection.forEach("\(selection) WHERE f.id IN (\(Portions.marks)) AND f.state = 'open'", some) { row in
                let finding = try AlertFinding(row)
                found[finding.id] = finding
            }
        }
        return found
    }

    /// What is told of it.
    func item(_ kind: AlertKind) -> AlertItem {
        var told = item
        told.kind = kind
        return told
    }
}
