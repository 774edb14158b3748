import Diagnostics

/// Writes a document as text without marks, in lines of at most 78 places; tables may be wider up to 118.
struct TextRenderer {
    static let width = 78
    private let document: Document
    private var language: Language { document.language }

    init(_ document: Document) { self.document = document }

    func render() -> [UInt8] {
        var parts: [String] = []
        for piece in document.front {
            switch piece {
            case .title(let title, let alignment):
                parts.append(placed(TextWidth.wrapped(title, Self.width), alignment) + "\n" + String(repeating: "=", count: Self.width))
            case .facts(let fields): parts.append(self.fields(fields))
            case .lines(let lines, let alignment):
                parts.append(placed(lines.flatMap { TextWidth.wrapped($0.plain(language), Self.width) }, alignment))
            }
        }
        for block in document.blocks { parts.append(self.block(block)) }
        if document.blocks.isEmpty { parts.append(Words.emptyDocument[language]) }
        return Array((parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
    }

    private func block(_ block: Block) -> String {
        switch block {
        case .heading(let level, let title): heading(level, title.plain(language))
        case .paragraph(let text, let alignment): placed(TextWidth.wrapped(linked(text), Self.width), alignment)
        case .list(let list): self.list(list, indent: 0).joined(separator: "\n")
        case .fields(let list): fields(list.fields)
        case .table(let table): TextTable(table, language).text
        case .callout(let box): callout(box)
        case .approvals(let boxes): boxes.map { approval($0) }.joined(separator: "\n\n")
        case .drawing(let drawing):
            (TextWidth.wrapped("[" + drawing.alternative + "]", Self.width) + (drawing.caption.map { [$0.plain(language)] } ?? [])).joined(
                separator: "\n")
        case .rule, .pageBreak: String(repeating: "-", count: Self.width)
        }
    }

    private func heading(_ level: HeadingLevel, _ title: String) -> String {
        let lines = TextWidth.wrapped(title, Self.width)
        guard level != .three else { return lines.joined(separator: "\n") }
        let longest = lines.map { TextWidth.of($0) }.max() ?? 0
        return lines.joined(separator: "\n") + "\n" + String(repeating: level == .one ? "=" : "-", count: longest)
    }

    /// The text with the addresses of its links behind them.
    private func linked(_ text: RichText) -> String {
        text.runs.map { run in
            if run.isLeftOpen { return Words.leftOpen[language] }
            guard let link = run.link, link != run.text else { return run.text }
            return "\(run.text) <\(link)>"
        }.joined()
    }

    private func list(_ list: ItemList, indent: Int) -> [String] {
        list.items.enumerated().flatMap { place, item in
            let mark = list.style.number(at: place).map { "\($0). " } ?? "- "
            let lead = String(repeating: " ", count: min(indent, 40))
            let rest = lead + String(repeating: " ", count: mark.count)
            let lines = TextWidth.wrapped(linked(item.text), Self.width - rest.count)
            return lines.enumerated().map { ($0 == 0 ? lead + mark : rest) + $1 } + item.lists.flatMap { self.list($0, indent: indent + mark.count) }
        }
    }

    private func fields(_ fields: [Field]) -> String {
        let labels = fields.map { ($0.number.map { "\($0) " } ?? "") + $0.label.plain(language) }
        let wide = min(26, labels.map { TextWidth.of($0) }.max() ?? 0)
        return zip(labels, fields).flatMap { label, field in
            let (left, right) = (TextWidth.wrapped(label, wide), TextWidth.wrapped(linked(field.value), Self.width - wide - 2))
            return (0..<max(left.count, right.count)).map { row in
                let (head, value) = (row < left.count ? left[row] : "", row < right.count ? right[row] : "")
                return (head + String(repeating: " ", count: max(0, wide - TextWidth.of(head))) + "  " + value).trimmedEnd
            }
        }.joined(separator: "\n")
    }

    private func callout(_ box: Callout) -> String {
        let lines = ["[\(Words.of(box.kind)[language])]" + (box.title.map { " " + $0.plain(language) } ?? "")] + box.paragraphs.map { linked($0) }
        return lines.flatMap { TextWidth.wrapped($0, Self.width - 2) }.map { ("| " + $0).trimmedEnd }.joined(separator: "\n")
    }

    private func approval(_ box: Approval) -> String {
        var rows = [Field(RichText(Words.role[language]), box.role)]
        if let meaning = box.meaning { rows.append(Field(RichText(Words.meaning[language]), meaning)) }
        rows.append(Field(RichText(Words.name[language]), RichText(box.name ?? Words.notSigned[language])))
        rows.append(Field(RichText(Words.date[language]), RichText(box.date?.text(in: language) ?? Words.leftOpen[language])))
        return fields(rows)
    }

    private func placed(_ lines: [String], _ alignment: TextAlignment) -> String {
        lines.map { line in
            let room = max(0, Self.width - TextWidth.of(line))
            return switch alignment {
            case .start: line
            case .center: String(repeating: " ", count: room / 2) + line
            case .end: String(repeating: " ", count: room) + line
            }
        }.joined(separator: "\n")
    }
}
