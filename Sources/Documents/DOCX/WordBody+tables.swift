import Diagnostics

extension WordBody {
    mutating func table(_ table: DocumentTable) {
        let grid = TableGrid(table: table)
        let widths = columnWidths(table)
        if let caption = table.caption { append(WordXML.paragraph(runs(caption), style: "Caption")) }
        let lines = WordXML.borders(["top", "bottom", "insideH"], color: "D3D9E0")
        var xml = open(widths, borders: lines)
        let headers = [grid.topHeader, grid.header].compactMap(\.self)
        for header in headers { xml += row(grid, header, widths, isHeader: true, ground: "F1F4F7") }
        for group in table.groups {
            if let title = group.title {
                let cell = TableCell(.bold(title.plain(language)), span: widths.count, alignment: .start)
                xml += row(grid, [cell], widths, keeps: true)
            }
            for (number, cells) in group.rows.enumerated() {
                xml += row(grid, grid.full(cells), widths, ground: table.isZebra && !number.isMultiple(of: 2) ? "F8F9FB" : nil)
            }
        }
        if table.rowCount == 0 {
            xml += row(grid, [TableCell(RichText(Words.noRows[language]), span: widths.count, alignment: .center)], widths)
        }
        append(xml + "</w:tbl>" + WordXML.paragraph(""))
    }

    private func open(_ widths: [Int], borders: String) -> String {
        "<w:tbl><w:tblPr><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/><w:tblBorders>\(borders)</w:tblBorders><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
            + widths.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    }

    private mutating func row(
        _ grid: TableGrid, _ cells: [TableCell], _ widths: [Int], isHeader: Bool = false, ground: String? = nil, keeps: Bool = false
    ) -> String {
        var column = 0
        var xml = "<w:tr><w:trPr><w:cantSplit/>" + (isHeader ? "<w:tblHeader/>" : "") + "</w:trPr>"
        for cell in cells {
            let width = widths[column..<(column + cell.span)].reduce(0, +)
            xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>" + (cell.span > 1 ? "<w:gridSpan w:val=\"\(cell.span)\"/>" : "")
            xml += (ground.map { WordXML.ground($0) } ?? "") + "</w:tcPr>"
            let text = runs(cell.text, bold: isHeader)
            xml +=
                WordXML.paragraph(text, style: "TableText", alignment: grid.alignment(cell, column), extra: keeps ? "<w:keepNext/>" : "") + "</w:tc>"
            column += cell.span
        }
        return xml + "</w:tr>"
    }

    /// Widths by weight, and for columns by content in proportion to their longest cells.
    private func columnWidths(_ table: DocumentTable) -> [Int] {
        let rows = TableGrid(table: DocumentTable(columns: table.columns, rows: Array(table.groups.lazy.flatMap(\.rows).prefix(200)))).plainRows(
            language)
        let lengths = table.columns.indices.map { column in
            Double(min(40, max(6, rows.map { TextWidth.of($0[column].prefix(60)) }.max() ?? 6)))
        }
        let weights = table.columns.map { column in if case .weight(let weight) = column.width { weight } else { 0.0 } }
        let sum = weights.reduce(0, +)
        let byContent = zip(lengths, weights).reduce(0) { $0 + ($1.1 > 0 ? 0 : $1.0) }
        let room = Double(width)
        let shareOfContent = sum > 0 ? min(room * 0.6, byContent * 110) : room
        return zip(lengths, weights).map { length, weight in
            max(200, Int(weight > 0 ? (room - shareOfContent) * weight / sum : shareOfContent * length / byContent))
        }
    }

    mutating func fields(_ fields: [Field], isBoxed: Bool) {
        guard !fields.isEmpty else { return }
        let widths = [width * 28 / 100, width - width * 28 / 100]
        let sides = ["top", "left", "bottom", "right", "insideH", "insideV"]
        var xml = open(widths, borders: isBoxed ? WordXML.borders(sides, color: "7D8894") : WordXML.borders(["top", "bottom"], color: "D3D9E0"))
        for field in fields {
            let label = (field.number.map { RichText($0 + " ") } ?? "") + field.label
            for (place, text) in [label, field.value].enumerated() {
                xml += place == 0 ? "<w:tr><w:trPr><w:cantSplit/></w:trPr>" : ""
                xml +=
                    "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[place])\" w:type=\"dxa\"/>" + (isBoxed && place == 0 ? WordXML.ground("F1F4F7") : "")
                    + "</w:tcPr>"
                xml += WordXML.paragraph(runs(text), style: "TableText") + "</w:tc>"
            }
            xml += "</w:tr>"
        }
        append(xml + "</w:tbl>" + WordXML.paragraph(""))
    }

    mutating func callout(_ box: Callout) {
        let (edge, ground) =
            [CalloutKind.note: ("1F4E79", "EEF4FA"), .warning: ("9A6700", "FFF8E6"), .danger: ("A4262C", "FDF1F1")][box.kind] ?? ("", "")
        let title = box.title?.plain(language) ?? Words.of(box.kind)[language]
        var xml = open([width], borders: WordXML.borders(["left"], color: edge, size: 24))
        xml += "<w:tr><w:tc><w:tcPr><w:tcW w:w=\"\(width)\" w:type=\"dxa\"/>\(WordXML.ground(ground))</w:tcPr>"
        xml += WordXML.paragraph(WordXML.run(title, properties: "<w:b/><w:color w:val=\"\(edge)\"/>"), extra: "<w:keepNext/>")
        for paragraph in box.paragraphs { xml += WordXML.paragraph(runs(paragraph)) }
        append(xml + "</w:tc></w:tr></w:tbl>" + WordXML.paragraph(""))
    }

    mutating func approvals(_ boxes: [Approval]) {
        let titles = [Words.role, Words.meaning, Words.name, Words.date].map { TableColumn(RichText($0[language]), width: .weight(1)) }
        let rows = boxes.map { box in
            TableRow([
                TableCell(box.role), TableCell(box.meaning ?? ""), TableCell(RichText(box.name ?? Words.notSigned[language])),
                TableCell(RichText(box.date?.text(in: language) ?? Words.leftOpen[language])),
            ])
        }
        guard !rows.isEmpty else { return }
        table(DocumentTable(columns: titles, rows: rows, isZebra: false))
    }
}
