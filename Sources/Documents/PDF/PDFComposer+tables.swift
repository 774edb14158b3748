import Diagnostics

extension PDFComposer {
    func table(_ table: DocumentTable) {
        let needs = PDFTableMeasure(table, context).needs
        let parts = ColumnWidths.parts(needs, room: width)
        if parts.count > 1 { remarks.append(.tableDivided(table: table.caption?.plain(language) ?? "", parts: parts.count)) }
        for (place, columns) in parts.enumerated() {
            let part = parts.count > 1 ? table.part(columns, place + 1, of: parts.count, language) : table
            self.part(part, ColumnWidths.fill(columns.map { needs[$0] }, room: width))
        }
    }

    /// A table that fits the page: caption, header, rows.
    private func part(_ table: DocumentTable, _ widths: [Double]) {
        if let caption = table.caption { paragraph(caption, .caption, before: 10, element: "Caption", keeps: true) }
        let id = nextElement()
        let setter = PDFTableSetter(TableGrid(table: table), widths, context, limit: height * 0.45)
        var head = setter.head
        let headHeight = head.reduce(0) { $0 + $1.height }
        for place in head.indices {
            head[place].keepsWithNext = true
            head[place].element = ("Table", id)
        }
        // A header that takes half the page would leave no room for rows: it stands once only.
        if headHeight < height * 0.4 { heads[id] = head }
        var strips = head
        for (place, group) in table.groups.enumerated() {
            if let title = group.title { strips += setter.title(title, isFirst: place == 0) }
            for (number, row) in group.rows.enumerated() { strips += setter.row(row, isTinted: table.isZebra && !number.isMultiple(of: 2)) }
        }
        if table.rowCount == 0 { strips += setter.none }
        for place in head.count..<max(head.count, strips.count) {
            strips[place].table = id
            strips[place].element = ("Table", id)
        }
        add(strips, before: table.caption == nil ? 9 : 4)
        add([Strip(height: 4) { _, _, _ in }], before: 0)
    }
}

extension DocumentTable {
    /// Some of the columns, with a caption that says which part they are.
    fileprivate func part(_ kept: [Int], _ number: Int, of count: Int, _ language: Language) -> DocumentTable {
        var part = self
        part.columns = kept.map { columns[$0] }
        part.caption = (caption ?? "") + RichText(Words.part(number, of: count)[language])
        part.topHeader = topHeader.map { cut($0, kept) }
        part.groups = groups.map { RowGroup($0.title, rows: $0.rows.map { cut($0, kept) }) }
        return part
    }

    /// The cells of a row that stand in some of the columns; what spans is as wide as its columns that are left.
    private func cut(_ row: TableRow, _ kept: [Int]) -> TableRow {
        var (cells, column): ([TableCell], Int) = ([], 0)
        for cell in TableGrid(table: self).full(row) {
            let left = kept.count { ($0 >= column) && $0 < column + cell.span }
            column += cell.span
            if left > 0 { cells.append(TableCell(cell.text, span: left, alignment: cell.alignment)) }
        }
        return TableRow(cells)
    }
}
