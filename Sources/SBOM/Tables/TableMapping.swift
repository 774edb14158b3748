/// Which column holds what.
public struct TableMapping: Sendable, Hashable {
    /// Place of the header row, from 0.
    public var headerRow: Int
    /// What each column holds, by its place from 0.
    public var fields: [Int: TableField]
    /// Name of the sheet; nil for the first that has such a header.
    public var sheet: String?
    /// Place from 0 of a column of products beside that of their parts.
    private(set) var product: Int?
    /// Place from 0 of a column of the versions of these products.
    private(set) var productVersion: Int?

    /// Rows in which headers are looked for.
    static let rowsLookedAt = 30

    /// A mapping from its parts, for tables whose headers nobody would recognise.
    public init(headerRow: Int, fields: [Int: TableField], sheet: String? = nil) {
        self.headerRow = headerRow
        self.fields = fields
        self.sheet = sheet
    }

    /// The mapping that the headers of a table tell: of the first rows the one that names components and at least one thing more about them.
    ///
    /// Nil where there is no such row: then the table is no list of components.
    public init?(rows: [[String]]) {
        for (number, row) in rows.prefix(Self.rowsLookedAt).enumerated() {
            let fields = Self.fields(row)
            let known = Set(fields.values)
            guard known.contains(.name), !known.isDisjoint(with: [.version, .supplier, .identifier, .purl, .cpe, .license, .origin]) else { continue }
            self.init(headerRow: number, fields: fields)
            product = row.indices.first {
                fields[$0] == nil && TableField(header: row[$0]) == .name && HeaderExactness(header: row[$0]) == .product
            }
            if let product { findProductVersion(row, product) }
            return
        }
        return nil
    }

    /// The version of the product is called so, or stands right behind the product; no part has it for its own.
    private mutating func findProductVersion(_ headers: [String], _ product: Int) {
        productVersion = headers.indices.first { place in
            guard TableField(header: headers[place]) == .version else { return false }
            return HeaderExactness(header: headers[place]) == .product || place == product + 1 && fields[place] == nil
        }
        if let place = productVersion { fields[place] = nil }
    }

    /// What the columns hold under these headers. Of several that mean one field the most exact is taken, and of those the first: a table may name
    /// the product before its parts, each with its version.
    private static func fields(_ headers: [String]) -> [Int: TableField] {
        var fields: [Int: TableField] = [:]
        var places: [TableField: [Int]] = [:]
        for (place, header) in headers.enumerated() {
            guard let field = TableField(header: header) else { continue }
            // Purls and CPE names often have a column each, under headers that both only say "identifier".
            if field == .identifier { fields[place] = field } else { places[field, default: []].append(place) }
        }
        func best(_ places: [Int], _ field: TableField, _ ofTheWhole: Range<Int>? = nil) -> Int {
            guard places.count > 1, HeaderExactness.fields.contains(field) else { return places[0] }
            let exact = places.map { HeaderExactness(header: headers[$0]) }
            let least = exact.min()
            let nearest = zip(places, exact).filter { $0.1 == least }.map(\.0)
            return nearest.first { ofTheWhole?.contains($0) != true } ?? nearest[0]
        }
        let names = places.removeValue(forKey: .name) ?? []
        guard !names.isEmpty else { return fields }
        let name = best(names, .name)
        fields[name] = .name
        for (field, places) in places { fields[best(places, field, min(names[0], name)..<name)] = field }
        // The version of the product is none of its parts'.
        if HeaderExactness(header: headers[name]) < .anything,
            let place = fields.first(where: { $0.value == .version && HeaderExactness(header: headers[$0.key]) == .product })?.key
        {
            fields[place] = nil
        }
        return fields
    }
}
