import Diagnostics

/// What stands on every page: title, number of the document and mark above, page number below.
struct PageFurniture {
    private let (title, filing, mark): (TextBox, TextBox, TextBox)
    private let context: PDFContext
    private let page: (width: Double, height: Double)
    private let (side, top, bottom): (Double, Double, Double)
    private let isLetter: Bool

    init(_ document: Document, _ context: PDFContext, page: (width: Double, height: Double), side: Double, top: Double, bottom: Double) {
        self.context = context
        self.page = page
        (self.side, self.top, self.bottom) = (side, top, bottom)
        if case .letter = document.layout { isLetter = true } else { isLetter = false }
        let width = page.width - 2 * side
        let look = TextLook(size: 7.6, color: .muted, spacing: 1.4)
        title = TextBox(RichText(document.title), look, width: width * 0.62, context)
        filing = TextBox(RichText(document.metadata.referenceNumber ?? ""), look.aligned(.end), width: width * 0.36, context)
        let color: Ink = document.metadata.mark == .tlpRed ? .danger : .muted
        mark = TextBox(
            RichText(document.metadata.mark?.text ?? ""), TextLook(size: 7.6, color: color, isBold: true, spacing: 1.4), width: width / 2, context)
    }

    func paint(_ canvas: PDFCanvas, page number: Int, of count: Int) {
        let width = page.width - 2 * side
        // The first page has the title and the number in its own text.
        if number > 1 {
            let y = top - 26
            // Of a long title the first line is enough here.
            title.draw(0..<min(1, title.lines.count), canvas, side, y)
            filing.draw(0..<min(1, filing.lines.count), canvas, side + width * 0.64, y)
            canvas.line(.line, 0.5, from: (side, y + 13), to: (side + width, y + 13))
        }
        let y = page.height - bottom + 20
        canvas.line(.line, 0.5, from: (side, y - 5), to: (side + width, y - 5))
        mark.draw(0..<min(1, mark.lines.count), canvas, side, y)
        guard !isLetter || count > 1 else { return }
        let look = TextLook(size: 7.6, color: .muted, spacing: 1.4, alignment: .end)
        TextBox(RichText(Words.page(number, of: count)), look, width: width / 2, context).draw(canvas, side + width / 2, y)
    }
}
