/// Goes through a document and makes its texts and links fit for every form, so that no renderer needs to.
struct DocumentCleaner {
    private var replaced = 0
    private var dropped: [String] = []

    /// What was changed.
    var remarks: [DocumentRemark] {
        (replaced > 0 ? [.charactersReplaced(count: replaced)] : []) + dropped.map { .linkDropped(address: $0) }
    }

    mutating func clean(_ document: Document) -> Document {
        var clean = document
        clean.title = text(document.title).replacing("\n", with: " ")
        clean.metadata.subject = document.metadata.subject.map { text($0) }
        clean.metadata.author = document.metadata.author.map { text($0) }
        clean.metadata.referenceNumber = document.metadata.referenceNumber.map { text($0) }
        if case .own(let mark) = document.metadata.mark { clean.metadata.mark = .own(text(mark)) }
        if case .letter(let head) = document.layout {
            clean.layout = .letter(LetterHead(recipient: head.recipient.map { rich($0) }, sender: head.sender.map { rich($0) }))
        }
        var last = 0
        clean.blocks = document.blocks.map { block in
            guard case .heading(let level, let title) = block else { return self.block(block) }
            last = min(level.rawValue, last + 1)
            return .heading(HeadingLevel(rawValue: last) ?? .one, rich(title))
        }
        return clean
    }

    private mutating func block(_ block: Block) -> Block {
        switch block {
        case .heading(let level, let title): return .heading(level, rich(title))
        case .paragraph(let text, let alignment): return .paragraph(rich(text), alignment: alignment)
        case .list(let list): return .list(self.list(list))
        case .fields(var list):
            list.fields = list.fields.map { Field(rich($0.label), rich($0.value), number: $0.number.map { text($0) }) }
            return .fields(list)
        case .table(let table): return .table(self.table(table))
        case .callout(var box):
            box.title = box.title.map { rich($0) }
            box.paragraphs = box.paragraphs.map { rich($0) }
            return .callout(box)
        case .approvals(let boxes):
            return .approvals(
                boxes.map { box in
                    Approval(role: rich(box.role), name: box.name.map { text($0) }, date: box.date, meaning: box.meaning.map { rich($0) })
                })
        case .drawing(let drawing): return .drawing(self.drawing(drawing))
        case .rule, .pageBreak: return block
        }
    }

    private mutating func list(_ list: ItemList) -> ItemList {
        ItemList(list.style, list.items.map { item in ListItem(rich(item.text), lists: item.lists.map { self.list($0) }) })
    }

    private mutating func table(_ table: DocumentTable) -> DocumentTable {
        var clean = table
        clean.caption = table.caption.map { rich($0) }
        for place in clean.columns.indices { clean.columns[place].title = rich(clean.columns[place].title) }
        clean.topHeader = table.topHeader.map { row($0) }
        clean.groups = table.groups.map { group in RowGroup(group.title.map { rich($0) }, rows: group.rows.map { row($0) }) }
        return clean
    }

    private mutating func row(_ row: TableRow) -> TableRow {
        TableRow(row.cells.map { TableCell(rich($0.text), span: $0.span, alignment: $0.alignment) })
    }

    private mutating func drawing(_ drawing: Drawing) -> Drawing {
        var clean = drawing
        clean.alternative = text(drawing.alternative)
        clean.caption = drawing.caption.map { rich($0) }
        clean.shapes = drawing.shapes.map { shape in
            guard case .text(let x, let y, let words, let size, let color, let anchor) = shape else { return shape }
            return .text(x: x, y: y, text(words).replacing("\n", with: " "), size: size, color: color, anchor: anchor)
        }
        return clean
    }

    private mutating func rich(_ text: RichText) -> RichText {
        var clean = text
        for place in clean.runs.indices {
            clean.runs[place].text = self.text(clean.runs[place].text)
            guard let link = clean.runs[place].link else { continue }
            clean.runs[place].link = SafeLink.of(link)
            if clean.runs[place].link == nil, !dropped.contains(link) { dropped.append(link) }
        }
        return clean
    }

    private mutating func text(_ text: String) -> String { CleanText.of(text, &replaced) }
}
