import Diagnostics

/// Writes a document as Markdown (CommonMark with GitHub's tables).
struct MarkdownRenderer {
    private let document: Document
    private var language: Language { document.language }

    init(_ document: Document) { self.document = document }

    func render() -> [UInt8] {
        var parts: [String] = []
        for piece in document.front {
            switch piece {
            case .title(let title, _): parts.append("# " + MarkdownText.escaped(title))
            case .facts(let fields): parts.append(self.fields(fields))
            case .lines(let lines, _): parts.append(lines.map { text($0) }.joined(separator: "\\\n"))
            }
        }
        for block in document.blocks { parts.append(self.block(block)) }
        if document.blocks.isEmpty { parts.append("*\(Words.emptyDocument[language])*") }
        return Array((parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
    }

    private func block(_ block: Block) -> String {
        switch block {
        case .heading(let level, let title): String(repeating: "#", count: level.rawValue + 1) + " " + cell(title)
        case .paragraph(let text, _): self.text(text)
        case .list(let list): self.list(list, indent: 0).joined(separator: "\n")
        case .fields(let list): fields(list.fields)
        case .table(let table): self.table(table)
        case .callout(let box): callout(box)
        case .approvals(let boxes): approvals(boxes)
        case .drawing(let drawing):
            "*" + MarkdownText.escaped(drawing.alternative).replacing("\n", with: " ") + "*" + (drawing.caption.map { "\n\n" + text($0) } ?? "")
        case .rule, .pageBreak: "---"
        }
    }

    private func list(_ list: ItemList, indent: Int) -> [String] {
        list.items.enumerated().flatMap { place, item in
            let mark = list.style.number(at: place).map { "\($0). " } ?? "- "
            let lead = String(repeating: " ", count: indent)
            let text = self.text(item.text).replacing("\n", with: "\n" + lead + String(repeating: " ", count: mark.count))
            return [lead + mark + text] + item.lists.flatMap { self.list($0, indent: indent + mark.count) }
        }
    }

    private func fields(_ fields: [Field]) -> String {
        fields.map { field in
            "- **" + (field.number.map { MarkdownText.escaped($0) + " " } ?? "") + cell(field.label) + "**: " + cell(field.value)
        }.joined(separator: "\n")
    }

    private func table(_ table: DocumentTable) -> String {
        let grid = TableGrid(table: table)
        let line = { (cells: [TableCell]) in
            "| " + cells.flatMap { [cell($0.text)] + [String](repeating: "", count: $0.span - 1) }.joined(separator: " | ") + " |"
        }
        var lines = [line(grid.header)]
        lines.append(
            "|"
                + table.columns.map { ["start": " --- ", "center": " :-: ", "end": " --: "][$0.alignment.rawValue] ?? " --- " }.joined(separator: "|")
                + "|")
        // Markdown has one header row: what stands above it becomes the first row.
        if let top = grid.topHeader { lines.append(line(top)) }
        for group in table.groups {
            if let title = group.title { lines.append(line([TableCell(.bold(title.plain(language)), span: table.columns.count)])) }
            for row in group.rows { lines.append(line(grid.full(row))) }
        }
        if table.rowCount == 0 { lines.append(line([TableCell(RichText(Words.noRows[language]), span: table.columns.count)])) }
        return (table.caption.map { "**" + cell($0) + "**\n\n" } ?? "") + lines.joined(separator: "\n")
    }

    private func callout(_ box: Callout) -> String {
        let title = box.title.map { cell($0) } ?? Words.of(box.kind)[language]
        return (["**\(title)**"] + box.paragraphs.map { text($0) }).joined(separator: "\n\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
    }

    private func approvals(_ boxes: [Approval]) -> String {
        let rows = boxes.map { box in
            TableRow([
                TableCell(box.role), TableCell(box.meaning ?? ""), TableCell(RichText(box.name ?? Words.notSigned[language])),
                TableCell(RichText(box.date?.text(in: language) ?? Words.leftOpen[language])),
            ])
        }
        let titles = [Words.role, Words.meaning, Words.name, Words.date].map { TableColumn(RichText($0[language])) }
        return table(DocumentTable(columns: titles, rows: rows))
    }

    private func text(_ text: RichText) -> String { MarkdownText.of(text, language) }

    private func cell(_ text: RichText) -> String { MarkdownText.of(text, language, isCell: true) }
}
