import Database

/// Goes through the SBOMs of a release in the order of their lists, and gathers names that stand for no SOUP item until a page is full.
struct UnregisteredWalk {
    private let release: Release
    private let limit: Int
    private(set) var entries: [ListUnregisteredSOUP.Entry] = []
    private var seen: Set<Int> = []

    /// How many uses are read at a time: a name comes in several versions, and some names were on an earlier page.
    private static let portion = 500

    init(release: Release, limit: Int) {
        self.release = release
        self.limit = limit
    }

    var isFull: Bool { entries.count >= limit }

    /// - Parameters:
    ///   - start: only behind this place of the SBOM; -1 for all.
    ///   - provider: the supplier whose SBOM it is.
    mutating func go(through sbom: Int, from start: Int, provider: String?, _ reader: RegistryReader) throws {
        var place = start
        while !isFull {
            var (found, rows) = ([ListUnregisteredSOUP.Entry](), 0)
            try reader.connection.forEach(Self.uses, [.integer(sbom), .integer(place), .integer(release.product)]) { row in
                rows += 1
                place = try row.int("place")
                guard seen.insert(try row.int("name_id")).inserted else { return }
                found.append(
                    ListUnregisteredSOUP.Entry(
                        name: try row.int("name_id"), ecosystem: try row.text("ecosystem"), space: try row.text("space"),
                        component: try row.text("name"), providedBy: provider, position: ListComponents.Position(sbom, place)))
            }
            let earlier = try listedBefore(found.map(\.name), sbom, start, reader)
            entries += found.lazy.filter { !earlier.contains($0.name) }.prefix(limit - entries.count)
            if rows < Self.portion { return }
        }
    }

    /// Which of these names an earlier page has: they are used, not as the maker's own, in an earlier SBOM of the release or further up in this one.
    private func listedBefore(_ names: [Int], _ sbom: Int, _ start: Int, _ reader: RegistryReader) throws -> Set<Int> {
        var earlier: Set<Int> = []
        try Portions.forEach(names) { some in
            let arguments: [SQLValue] = some + [.integer(sbom), .integer(sbom), .integer(start), .integer(release.id), .integer(sbom)]
            try reader.connection.forEach(Self.earlier, arguments) { earlier.insert(try $0.int("name_id")) }
        }
        return earlier
    }

    static let uses = """
        SELECT u.place AS place, n.id AS name_id, n.ecosystem AS ecosystem, n.space AS space, n.name AS name
        FROM component_use u JOIN component c ON c.id = u.component_id JOIN component_name n ON n.id = c.name_id
        WHERE u.sbom_id = ? AND u.place > ? AND \(isOthers)
            AND NOT EXISTS (SELECT 1 FROM soup_item i WHERE i.product_id = ? AND i.name_id = c.name_id)
        ORDER BY u.place LIMIT \(portion)
        """

    // BETWEEN where an equals sign would do: with that, SQLite goes through the whole SBOM for each name instead of through the few uses of the component.
    static let earlier = """
        SELECT c.name_id AS name_id FROM component c WHERE c.name_id IN (\(Portions.marks)) AND (
            EXISTS (SELECT 1 FROM component_use u WHERE u.component_id = c.id AND u.sbom_id BETWEEN ? AND ? AND u.place <= ? AND \(isOthers))
            OR EXISTS (SELECT 1 FROM component_use u WHERE u.component_id = c.id AND u.sbom_id IN
                (SELECT id FROM sbom WHERE release_id = ? AND state = 'accepted' AND replaced_by IS NULL AND id < ?) AND \(isOthers)))
        """

    /// Not known to be the maker's own work.
    static let isOthers = "u.origin <> \(UseOrigin.inHouse.rawValue)"
}
