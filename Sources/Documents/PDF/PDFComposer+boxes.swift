import Diagnostics

/// Fields, boxes of notes and boxes for signatures.
extension PDFComposer {
    func fields(_ list: FieldList) {
        switch list.style {
        case .plain: add(rows(list.fields, padding: (0, 2), label: 0.26, look: .body), before: 6, element: "Table")
        case .boxed:
            add(rows(list.fields, padding: (5, 5), label: 0.28, look: TextLook(size: 9, spacing: 1.45), isBoxed: true), before: 8, element: "Table")
        }
    }

    /// A row for each field: its label on `label` of the width, its value beside it.
    func rows(_ fields: [Field], padding: (Double, Double), label share: Double, look: TextLook, isBoxed: Bool = false) -> [Strip] {
        let left = width * share
        return fields.flatMap { field in
            let label = (field.number.map { RichText($0 + " ") } ?? "") + field.label
            var labelLook = look
            if !isBoxed { labelLook.color = .muted }
            let inner = { (width: Double) in max(1, width - 2 * padding.0) }
            let row = PDFRow(
                cells: [
                    .init(
                        box: TextBox(label, labelLook, width: inner(left), context), x: 0, width: left, ground: isBoxed ? .ground : nil,
                        isHeader: true),
                    .init(box: TextBox(field.value, look, width: inner(width - left), context), x: left, width: width - left),
                ], border: isBoxed ? .grid(.strongLine) : .none, padding: padding, tags: ("TR", "TH", "TD"))
            return row.strips(limit: height * 0.4)
        }
    }

    func callout(_ box: Callout) {
        let (edge, ground) = Ink.of(box.kind)
        let title = box.title?.plain(language) ?? Words.of(box.kind)[language]
        var strips = row(.bold(title), TextLook(size: 9.2, color: edge, isBold: true, spacing: 1.45), edge, ground, (12, 4))
        for paragraph in box.paragraphs { strips += row(paragraph, TextLook(size: 9.2, spacing: 1.6), edge, ground, (12, 3)) }
        strips += [
            Strip(height: 4) { [width] canvas, x, y in
                canvas.fill(ground, x, y, width, 4)
                canvas.fill(edge, x, y, 2.5, 4)
            }
        ]
        strips[0].keepsWithNext = true
        if strips.reduce(0, { $0 + $1.height }) < height * 0.4 { for place in strips.indices.dropLast() { strips[place].keepsWithNext = true } }
        strips[strips.count - 2].keepsWithNext = true
        add(strips, before: 9, element: "Note")
        add([Strip(height: 3) { _, _, _ in }], before: 0)
    }

    private func row(_ text: RichText, _ look: TextLook, _ edge: Ink, _ ground: Ink, _ padding: (Double, Double)) -> [Strip] {
        let box = TextBox(text, look, width: width - 2 * padding.0, context)
        return PDFRow(cells: [.init(box: box, x: 0, width: width)], ground: ground, border: .bar(edge), padding: padding, tags: ("P", "Span", "Span"))
            .strips(limit: height * 0.4)
    }

    /// Up to three boxes side by side: role, meaning, name, date.
    func approvals(_ boxes: [Approval]) {
        let (perRow, gap) = (min(3, max(1, boxes.count)), 10.0)
        let each = min(width / 2, (width - gap * Double(perRow - 1)) / Double(perRow))
        for start in stride(from: 0, to: boxes.count, by: perRow) {
            let row = boxes[start..<min(start + perRow, boxes.count)].map { ApprovalBox($0, width: each, context) }
            let height = row.map(\.height).max() ?? 0
            let head = row.map(\.headHeight).max() ?? 0
            let strip = Strip(height: height) { canvas, x, y in
                for (place, box) in row.enumerated() {
                    canvas.tagged("P") { box.paint(canvas, x + Double(place) * (each + gap), y, height: height, head: head) }
                }
            }
            add([strip], before: 12, element: "Sect")
        }
    }
}
