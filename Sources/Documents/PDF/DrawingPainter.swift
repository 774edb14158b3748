import CPango
import Diagnostics

/// Draws a drawing.
struct DrawingPainter {
    let drawing: Drawing
    let context: PDFContext

    func paint(_ canvas: PDFCanvas, _ x: Double, _ y: Double, scale: Double) {
        cairo_save(canvas.cairo)
        cairo_translate(canvas.cairo, x, y)
        cairo_scale(canvas.cairo, scale, scale)
        for shape in drawing.shapes { paint(shape, canvas) }
        cairo_restore(canvas.cairo)
    }

    private func paint(_ shape: DrawingShape, _ canvas: PDFCanvas) {
        switch shape {
        case .line(let x1, let y1, let x2, let y2, let width, let color, let isDashed):
            canvas.line(.of(color), abs(width), from: (x1, y1), to: (x2, y2), isDashed: isDashed)
        case .bar(let x, let y, let width, let height, let color): canvas.fill(.of(color), x, y, width, height)
        case .text(let x, let y, let words, let size, let color, let anchor):
            guard !words.isEmpty, abs(size) >= 1 else { return }
            let look = TextLook(size: abs(size), color: .of(color), spacing: 1.4)
            let box = TextBox(RichText(words), look, width: -1, context)
            guard let line = box.lines.first else { return }
            let width = TextBox.widths(RichText(words), look, context).natural
            let start =
                switch anchor {
                case .start: x
                case .center: x - width / 2
                case .end: x - width
                }
            box.draw(0..<1, canvas, start, y - line.baseline + line.top)
        }
    }
}
