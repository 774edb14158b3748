import Diagnostics

/// Sets the blocks of a document into strips.
final class PDFComposer {
    let context: PDFContext
    /// Width of the text, and the height of a page's body.
    let (width, height): (Double, Double)
    private(set) var strips: [Strip] = []
    /// Headers of tables, to be repeated.
    var heads: [Int: [Strip]] = [:]
    var remarks: [DocumentRemark] = []
    private var lastElement = 0
    private var startsPage = false
    var language: Language { context.language }

    init(_ context: PDFContext, width: Double, height: Double) {
        self.context = context
        (self.width, self.height) = (width, height)
    }

    func compose(_ document: Document) {
        for piece in document.front { front(piece) }
        for block in document.blocks { self.block(block) }
        if document.blocks.isEmpty { paragraph(RichText(Words.emptyDocument[language]), .small) }
    }

    func nextElement() -> Int {
        lastElement += 1
        return lastElement
    }

    /// Adds strips with air above the first.
    func add(_ added: [Strip], before: Double, element: String? = nil) {
        guard !added.isEmpty else { return }
        var added = added
        added[0].before = before
        added[0].startsPage = startsPage && !strips.isEmpty
        startsPage = false
        if let element {
            let id = nextElement()
            for place in added.indices where added[place].element == nil { added[place].element = (element, id) }
        }
        strips += added
    }

    private func front(_ piece: FrontPiece) {
        switch piece {
        case .title(let title, let alignment):
            paragraph(RichText(title), .title.aligned(alignment), before: 16, element: "H1", keeps: true)
            add([Strip(height: 6, keepsWithNext: true) { _, _, _ in }], before: 0)
        case .facts(let fields):
            let ruled =
                [self.rule(height: 4)]
                + rows(fields, padding: (0, 1.6), label: 0.2, look: .cell).map { strip in
                    var strip = strip
                    strip.keepsWithNext = true
                    return strip
                } + [self.rule(height: 5)]
            add(ruled, before: 2, element: "Table")
            add([Strip(height: 4) { _, _, _ in }], before: 0)
        case .lines(let lines, let alignment):
            let text = lines.dropFirst().reduce(lines.first ?? "") { $0 + "\n" + $1 }
            paragraph(text, .body.aligned(alignment), before: 14)
        }
    }

    private func block(_ block: Block) {
        switch block {
        case .heading(let level, let title): heading(level, title)
        case .paragraph(let text, let alignment): paragraph(text, .body.aligned(alignment))
        case .list(let list): add(items(list, indent: 0), before: 5, element: "L")
        case .fields(let list): fields(list)
        case .table(let table): self.table(table)
        case .callout(let box): callout(box)
        case .approvals(let boxes): approvals(boxes)
        case .drawing(let drawing): self.drawing(drawing)
        case .rule: add([rule(height: 1)], before: 9)
        case .pageBreak: startsPage = true
        }
    }

    func rule(height: Double) -> Strip {
        let width = self.width
        return Strip(height: height, keepsWithNext: height > 1) { canvas, x, y in
            canvas.line(.line, 0.7, from: (x, y + height / 2), to: (x + width, y + height / 2))
        }
    }

    private func heading(_ level: HeadingLevel, _ title: RichText) {
        let air = level == .one ? 20.0 : level == .two ? 14.0 : 10.0
        let first = strips.count
        paragraph(title, .heading(level), before: air, element: "H\(level.rawValue + 1)", keeps: true)
        guard strips.count > first else { return }
        strips[first].outline = (level.rawValue, title.plain(language).replacing("\n", with: " "))
        guard level == .one else { return add([Strip(height: 1, keepsWithNext: true) { _, _, _ in }], before: 0) }
        add([rule(height: 5)], before: 0)
    }

    /// A strip for each line; the first two and the last two stay together.
    func paragraph(_ text: RichText, _ look: TextLook, before: Double = 6, element: String = "P", keeps: Bool = false) {
        let box = TextBox(text, look, width: width, context)
        let count = box.lines.count
        var lines: [Strip] = []
        for (place, line) in box.lines.enumerated() {
            let stays = place == 0 && count > 1 || place == count - 2
            lines.append(
                Strip(height: line.bottom - line.top, keepsWithNext: keeps || stays) { canvas, x, y in box.draw(place..<(place + 1), canvas, x, y) })
        }
        add(lines, before: before, element: element)
    }

    private func items(_ list: ItemList, indent: Double) -> [Strip] {
        // Deep lists keep a readable width: the indent ends at a third of the page.
        let left = min(indent, self.width / 3)
        return list.items.enumerated().flatMap { place, item in
            let mark = list.style.number(at: place).map { "\($0)." } ?? "•"
            let markWidth = max(14, TextBox.widths(RichText(mark), .body, context).natural + 6)
            let row = PDFRow(
                cells: [
                    .init(box: TextBox(RichText(mark), .body, width: markWidth, context), x: left, width: markWidth),
                    .init(
                        box: TextBox(item.text, .body, width: self.width - left - markWidth, context), x: left + markWidth,
                        width: self.width - left - markWidth),
                ], padding: (0, 0.8), tags: ("LI", "Lbl", "LBody"))
            return row.strips(limit: 90) + item.lists.flatMap { items($0, indent: left + markWidth) }
        }
    }

    private func drawing(_ drawing: Drawing) {
        let painter = DrawingPainter(drawing: drawing, context: context)
        let scale = min(1, width / drawing.width, height * 0.85 / drawing.height)
        let strip = Strip(height: drawing.height * scale, keepsWithNext: drawing.caption != nil) { canvas, x, y in
            painter.paint(canvas, x, y, scale: scale)
        }
        add([strip], before: 8, element: "Figure")
        if let caption = drawing.caption { paragraph(caption, .small, before: 3, element: "Caption") }
    }
}
