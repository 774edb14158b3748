import CPango

/// What is drawn on: cairo's context with the few things that documents need.
final class PDFCanvas {
    let cairo: OpaquePointer
    /// False where the target has no structure, as a picture.
    private let hasTags: Bool

    init(_ cairo: OpaquePointer, hasTags: Bool) {
        self.cairo = cairo
        self.hasTags = hasTags
    }

    func set(_ ink: Ink) { cairo_set_source_rgb(cairo, ink.red, ink.green, ink.blue) }

    func fill(_ ink: Ink, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        set(ink)
        cairo_rectangle(cairo, x, y, width, height)
        cairo_fill(cairo)
    }

    func line(_ ink: Ink, _ width: Double, from start: (x: Double, y: Double), to end: (x: Double, y: Double), isDashed: Bool = false) {
        set(ink)
        cairo_set_line_width(cairo, width)
        if isDashed { cairo_set_dash(cairo, [3, 3], 2, 0) }
        cairo_move_to(cairo, start.x, start.y)
        cairo_line_to(cairo, end.x, end.y)
        cairo_stroke(cairo)
        if isDashed { cairo_set_dash(cairo, nil, 0, 0) }
    }

    /// Draws `body` as an element of the document's structure, such as `P` or `TD` (ISO 32000-1, 14.8.4).
    func tagged(_ name: String, _ body: () -> Void) {
        begin(name)
        body()
        end(name)
    }

    func begin(_ name: String) { if hasTags { cairo_tag_begin(cairo, name, nil) } }

    func end(_ name: String) { if hasTags { cairo_tag_end(cairo, name) } }

    /// Makes a rectangle a place to click. The address is one that ``SafeLink`` let through: it holds neither quotes nor backslashes.
    func link(_ address: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        guard hasTags, width > 0, height > 0 else { return }
        let place = [x, y, width, height].map { Decimals.text($0) }.joined(separator: " ")
        cairo_tag_begin(cairo, CAIRO_TAG_LINK, "rect=[\(place)] uri='\(address)'")
        cairo_tag_end(cairo, CAIRO_TAG_LINK)
    }
}
