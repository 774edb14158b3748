import Diagnostics

/// The rows of a table as renderers need them: every row covers all columns.
struct TableGrid {
    let table: DocumentTable

    /// The top header, if there is one.
    var topHeader: [TableCell]? { table.topHeader.map { full($0) } }

    /// The titles of the columns.
    var header: [TableCell] { table.columns.map { TableCell($0.title, alignment: $0.alignment) } }

    /// `row` with empty cells where it ends early.
    func full(_ row: TableRow) -> [TableCell] {
        let width = row.cells.reduce(0) { $0 + $1.span }
        return row.cells + [TableCell](repeating: TableCell(RichText("")), count: max(0, table.columns.count - width))
    }

    /// Where a cell's text stands that starts in `column`.
    func alignment(_ cell: TableCell, _ column: Int) -> TextAlignment { cell.alignment ?? table.columns[column].alignment }

    /// All rows as plain text, a column each: a cell that spans is followed by empty ones; titles of groups stand in rows of their own.
    func plainRows(_ language: Language) -> [[String]] {
        var rows: [[String]] = []
        if let topHeader { rows.append(plain(topHeader, language)) }
        rows.append(plain(header, language))
        for group in table.groups {
            if let title = group.title { rows.append(plain([TableCell(title, span: table.columns.count)], language)) }
            for row in group.rows { rows.append(plain(full(row), language)) }
        }
        return rows
    }

    private func plain(_ cells: [TableCell], _ language: Language) -> [String] {
        cells.flatMap { [$0.text.plain(language)] + [String](repeating: "", count: $0.span - 1) }
    }
}
