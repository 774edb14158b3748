/// A drawing as SVG within the page.
struct HTMLDrawing {
    private let drawing: Drawing
    private let renderer: HTMLRenderer

    init(_ drawing: Drawing, _ renderer: HTMLRenderer) {
        self.drawing = drawing
        self.renderer = renderer
    }

    var html: String {
        let (width, height) = (Decimals.text(drawing.width), Decimals.text(drawing.height))
        return
            "<figure>\n<svg viewBox=\"0 0 \(width) \(height)\" width=\"\(width)pt\" role=\"img\" aria-label=\"\(renderer.escaped(drawing.alternative))\">\n"
            + drawing.shapes.map { svg($0) + "\n" }.joined() + "</svg>\n"
            + (drawing.caption.map { "<figcaption>\(renderer.text($0))</figcaption>\n" } ?? "") + "</figure>\n"
    }

    private func svg(_ shape: DrawingShape) -> String {
        let n = Decimals.text
        switch shape {
        case .line(let x1, let y1, let x2, let y2, let width, let color, let isDashed):
            return "<line x1=\"\(n(x1))\" y1=\"\(n(y1))\" x2=\"\(n(x2))\" y2=\"\(n(y2))\" class=\"s-\(color.rawValue)\" stroke-width=\"\(n(width))\""
                + (isDashed ? " stroke-dasharray=\"3 3\"" : "") + "/>"
        case .bar(let x, let y, let width, let height, let color):
            return
                "<rect x=\"\(n(min(x, x + width)))\" y=\"\(n(min(y, y + height)))\" width=\"\(n(abs(width)))\" height=\"\(n(abs(height)))\" class=\"f-\(color.rawValue)\"/>"
        case .text(let x, let y, let words, let size, let color, let anchor):
            let place = ["start": "start", "center": "middle", "end": "end"][anchor.rawValue] ?? "start"
            return
                "<text x=\"\(n(x))\" y=\"\(n(y))\" font-size=\"\(n(abs(size)))\" text-anchor=\"\(place)\" class=\"f-\(color.rawValue)\">\(renderer.escaped(words))</text>"
        }
    }
}
