import Diagnostics

/// Measures what the columns of a table need, from its titles and a sample of its rows.
struct PDFTableMeasure {
    let needs: [ColumnWidths.Need]

    /// How many rows are looked at, spread over the table.
    private static let sample = 120

    init(_ table: DocumentTable, _ context: PDFContext) {
        let grid = TableGrid(table: table)
        let air = 2 * PDFTableSetter.padding.x
        var natural = [Double](repeating: 0, count: table.columns.count)
        var least = natural
        for (column, cell) in grid.header.enumerated() {
            (natural[column], least[column]) = TextBox.widths(cell.text, .cellHeader, context)
        }
        let step = max(1, table.rowCount / Self.sample)
        var number = 0
        for row in table.groups.lazy.flatMap(\.rows) {
            defer { number += 1 }
            guard number.isMultiple(of: step) else { continue }
            var column = 0
            for cell in row.cells {
                defer { column += cell.span }
                guard cell.span == 1, !cell.text.isEmpty else { continue }
                let widths = TextBox.widths(Self.head(cell.text), .cell, context)
                natural[column] = max(natural[column], widths.natural)
                least[column] = max(least[column], widths.least)
            }
        }
        needs = table.columns.indices.map { column in
            var weight: Double?
            if case .weight(let given) = table.columns[column].width { weight = given }
            return ColumnWidths.Need(natural: natural[column] + air + 0.5, least: least[column] + air + 0.5, weight: weight)
        }
    }

    /// Enough of a text to see that it is long.
    private static func head(_ text: RichText) -> RichText {
        guard text.runs.contains(where: { $0.text.utf8.count > 400 }) else { return text }
        return RichText(
            runs: text.runs.map { run in
                var run = run
                run.text = String(run.text.unicodeScalars.prefix(200))
                return run
            })
    }
}
