/// Which column holds what.
public struct TableMapping: Sendable, Hashable {
    /// Place of the header row, from 0.
    public var headerRow: Int
    /// What each column holds, by its place from 0.
    public var fields: [Int: TableField]
    /// Name of the sheet; nil for the first that has such a header.
    public var sheet: String?

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
            var fields: [Int: TableField] = [:]
            for (place, cell) in row.enumerated() {
                // Purls and CPE names often have a column each, under headers that both only say "identifier".
                guard let field = TableField(header: cell), field == .identifier || !fields.values.contains(field) else { continue }
                fields[place] = field
            }
            let known = Set(fields.values)
            guard known.contains(.name), !known.isDisjoint(with: [.version, .supplier, .identifier, .purl, .cpe, .license, .origin]) else { continue }
            self.init(headerRow: number, fields: fields)
            return
        }
        return nil
    }
}
