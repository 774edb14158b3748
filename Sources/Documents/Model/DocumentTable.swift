/// A table of a document.
public struct DocumentTable: Sendable, Hashable {
    /// What the table shows; also the name of its sheet or file, which without it is the heading above.
    public var caption: RichText?
    /// The columns from left to right; their titles are the header, repeated on each page.
    public var columns: [TableColumn]
    /// A row above the titles, with cells that span columns; repeated too.
    public var topHeader: TableRow?
    /// The rows, in groups.
    public var groups: [RowGroup]
    /// Every second row is tinted.
    public var isZebra: Bool

    /// A table whose rows are in groups.
    public init(
        caption: RichText? = nil, columns: [TableColumn], topHeader: TableRow? = nil, groups: [RowGroup], isZebra: Bool = true
    ) {
        self.caption = caption
        self.columns = columns
        self.topHeader = topHeader
        self.groups = groups
        self.isZebra = isZebra
    }

    /// A table with rows that are not grouped.
    public init(caption: RichText? = nil, columns: [TableColumn], rows: [TableRow] = [], isZebra: Bool = true) {
        self.init(caption: caption, columns: columns, groups: [RowGroup(rows: rows)], isZebra: isZebra)
    }

    /// How many rows there are in all groups.
    public var rowCount: Int { groups.reduce(0) { $0 + $1.rows.count } }

    /// Adds a row to the last group.
    public mutating func add(_ row: TableRow) {
        if groups.isEmpty { groups.append(RowGroup(rows: [])) }
        groups[groups.count - 1].rows.append(row)
    }
}

/// Rows that belong together.
public struct RowGroup: Sendable, Hashable {
    /// Stands above them over the whole width, if given.
    public var title: RichText?
    /// The rows in order.
    public var rows: [TableRow]

    /// Rows that belong together.
    public init(_ title: RichText? = nil, rows: [TableRow]) {
        self.title = title
        self.rows = rows
    }
}
