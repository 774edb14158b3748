import Diagnostics

/// A table as HTML, with the scope of every header cell.
struct HTMLTable {
    private let grid: TableGrid
    private let renderer: HTMLRenderer

    init(_ table: DocumentTable, _ renderer: HTMLRenderer) {
        grid = TableGrid(table: table)
        self.renderer = renderer
    }

    var html: String {
        let table = grid.table
        var html = "<div class=\"scroll\">\n<table\(table.isZebra ? " class=\"zebra\"" : "")>\n"
        if let caption = table.caption { html += "<caption>\(renderer.text(caption))</caption>\n" }
        html += widths + "<thead>\n"
        if let top = grid.topHeader { html += "<tr>" + header(top) + "</tr>\n" }
        html += "<tr>" + header(grid.header) + "</tr>\n</thead>\n"
        for group in table.groups {
            html += "<tbody>\n"
            if let title = group.title {
                html += "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"\(table.columns.count)\">\(renderer.text(title))</th></tr>\n"
            }
            for row in group.rows { html += "<tr>" + cells(row) + "</tr>\n" }
            html += "</tbody>\n"
        }
        if table.rowCount == 0 {
            html +=
                "<tbody>\n<tr><td class=\"center open\" colspan=\"\(table.columns.count)\">\(renderer.escaped(Words.noRows[renderer.language]))</td></tr>\n</tbody>\n"
        }
        return html + "</table>\n</div>\n"
    }

    /// Widths of columns by weight, if all are.
    private var widths: String {
        let weights = grid.table.columns.map { column in if case .weight(let weight) = column.width { weight } else { 0.0 } }
        let sum = weights.reduce(0, +)
        guard weights.allSatisfy({ $0 > 0 }), sum.isFinite else { return "" }
        return "<colgroup>" + weights.map { "<col style=\"width:\(Decimals.text($0 / sum * 100))%\">" }.joined() + "</colgroup>\n"
    }

    private func header(_ cells: [TableCell]) -> String {
        var column = 0
        return cells.map { cell in
            defer { column += cell.span }
            let scope = cell.span > 1 ? "scope=\"colgroup\" colspan=\"\(cell.span)\"" : "scope=\"col\""
            return cell.text.isEmpty ? "<td></td>" : "<th \(scope)\(renderer.place(grid.alignment(cell, column)))>\(renderer.text(cell.text))</th>"
        }.joined()
    }

    private func cells(_ row: TableRow) -> String {
        var column = 0
        return grid.full(row).map { cell in
            defer { column += cell.span }
            let (open, close) = grid.table.columns[column].isRowHeader ? ("th scope=\"row\"", "th") : ("td", "td")
            let span = cell.span > 1 ? " colspan=\"\(cell.span)\"" : ""
            return "<\(open)\(span)\(renderer.place(grid.alignment(cell, column)))>\(renderer.text(cell.text))</\(close)>"
        }.joined()
    }
}
