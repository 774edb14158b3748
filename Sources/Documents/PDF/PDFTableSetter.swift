import Diagnostics

/// Sets the rows of a table.
struct PDFTableSetter {
    static let padding = (x: 4.5, y: 3.2)
    private let grid: TableGrid
    private let widths: [Double]
    private let context: PDFContext
    private let limit: Double
    private let isKept: Bool

    /// - Parameter limit: height above which a row is divided.
    init(_ grid: TableGrid, _ widths: [Double], _ context: PDFContext, limit: Double) {
        self.grid = grid
        self.widths = widths
        self.context = context
        self.limit = limit
        isKept = grid.table.rowCount * widths.count <= 4_000
    }

    /// The top header and the titles of the columns.
    var head: [Strip] {
        let top = grid.topHeader.map { set($0, .cellHeader, border: .below(.line, 0.5), ground: .ground, isHeader: true) } ?? []
        return top + set(grid.header, .cellHeader, border: .below(.strongLine, 0.9), ground: .ground, isHeader: true)
    }

    func row(_ row: TableRow, isTinted: Bool) -> [Strip] {
        set(grid.full(row), .cell, border: .below(.line, 0.5), ground: isTinted ? .zebra : nil)
    }

    /// The title of a group; it stands with the group's first row.
    func title(_ title: RichText, isFirst: Bool) -> [Strip] {
        let look = TextLook(size: 8.6, color: .accent, isBold: true, spacing: 1.45)
        var strips = set(
            [TableCell(title, span: widths.count, alignment: .start)], look, border: .below(.strongLine, 0.5), isHeader: true, air: isFirst ? 4 : 7)
        for place in strips.indices { strips[place].keepsWithNext = true }
        return strips
    }

    /// Says that there are no rows.
    var none: [Strip] {
        let cell = TableCell(RichText(Words.noRows[context.language]), span: widths.count, alignment: .center)
        return set([cell], TextLook(size: 8.2, color: .muted), border: .below(.line, 0.5))
    }

    private func set(
        _ cells: [TableCell], _ look: TextLook, border: PDFRow.Border, ground: Ink? = nil, isHeader: Bool = false, air: Double? = nil
    ) -> [Strip] {
        var (column, x) = (0, 0.0)
        let set = cells.map { cell in
            let width = widths[column..<(column + cell.span)].reduce(0, +)
            defer { (column, x) = (column + cell.span, x + width) }
            let box = TextBox(
                cell.text, look.aligned(grid.alignment(cell, column)), width: max(1, width - 2 * Self.padding.x), context, isKept: isKept || isHeader)
            return PDFRow.Cell(box: box, x: x, width: width, isHeader: isHeader || grid.table.columns[column].isRowHeader)
        }
        return PDFRow(cells: set, ground: ground, border: border, padding: (Self.padding.x, air ?? Self.padding.y), tags: ("TR", "TH", "TD"))
            .strips(limit: limit)
    }
}
