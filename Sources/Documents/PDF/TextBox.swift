import CPango
import Diagnostics

/// A text set into lines of a width.
final class TextBox {
    /// A line: where it begins and ends from top to bottom, and where its letters stand.
    struct Line {
        let top: Double
        let bottom: Double
        let baseline: Double
        let start: Double
    }

    private let text: RichText
    private let look: TextLook
    private let width: Double
    private let context: PDFContext
    /// Kept from measuring to drawing, unless there are too many.
    private var layout: OpaquePointer?
    private(set) var lines: [Line] = []
    /// Where links stand, in bytes of the text that is set.
    private let links: [(link: String, range: Range<Int32>)]

    /// - Parameter isKept: false where there are so many texts that setting them twice is better than holding them all.
    init(_ text: RichText, _ look: TextLook, width: Double, _ context: PDFContext, isKept: Bool = true) {
        self.text = text
        self.look = look
        self.width = width
        self.context = context
        links = text.runs.contains { $0.link != nil } ? Self.links(text, context.language) : []
        let layout = made()
        measure(layout)
        if pango_layout_get_unknown_glyphs_count(layout) > 0 { context.note(text.plain(context.language)) }
        if isKept { self.layout = layout } else { g_object_unref(UnsafeMutableRawPointer(layout)) }
    }

    deinit { if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) } }

    /// Height of all lines.
    var height: Double { lines.last?.bottom ?? 0 }

    /// Draws some lines so that the first begins at `y`.
    func draw(_ range: Range<Int>, _ canvas: PDFCanvas, _ x: Double, _ y: Double) {
        guard !range.isEmpty, range.upperBound <= lines.count else { return }
        let layout = self.layout ?? made()
        defer { if self.layout == nil { g_object_unref(UnsafeMutableRawPointer(layout)) } }
        let top = lines[range.lowerBound].top
        canvas.set(look.color)
        var node = pango_layout_get_lines_readonly(layout)
        for _ in 0..<range.lowerBound { node = node?.pointee.next }
        for place in range {
            guard let line = node?.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) else { return }
            node = node?.pointee.next
            let shape = lines[place]
            cairo_move_to(canvas.cairo, x + shape.start, y + shape.baseline - top)
            pango_cairo_show_layout_line(canvas.cairo, line)
            link(line, canvas, x, y + shape.top - top, shape.bottom - shape.top)
        }
    }

    /// Draws all lines.
    func draw(_ canvas: PDFCanvas, _ x: Double, _ y: Double) { draw(0..<lines.count, canvas, x, y) }

    /// Width of the longest line as it would stand without breaks, and of the longest piece that cannot be broken well.
    static func widths(_ text: RichText, _ look: TextLook, _ context: PDFContext) -> (natural: Double, least: Double) {
        let natural = TextBox(text, look, width: -1, context).longest
        guard natural > 24 else { return (natural, natural) }
        return (natural, TextBox(text, look, width: 0, context).longest)
    }

    private var longest: Double {
        guard let layout else { return 0 }
        var extents = PangoRectangle()
        pango_layout_get_extents(layout, nil, &extents)
        return Double(extents.width) / Double(PANGO_SCALE)
    }

    private func made() -> OpaquePointer {
        guard let layout = pango_layout_new(context.pango) else { preconditionFailure("GLib ends the process itself when memory is used up") }
        let description = pango_font_description_from_string(context.fonts.text)
        pango_font_description_set_absolute_size(description, look.size * Double(PANGO_SCALE))
        if look.isBold { pango_font_description_set_weight(description, PANGO_WEIGHT_BOLD) }
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
        // A width of 0 breaks wherever words may be broken, which gives the least width; below that there are no breaks.
        pango_layout_set_width(layout, width < 0 ? -1 : Int32(width * Double(PANGO_SCALE)))
        pango_layout_set_wrap(layout, width == 0 ? PANGO_WRAP_WORD : PANGO_WRAP_WORD_CHAR)
        switch look.alignment {
        case .start: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
        case .center: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .end: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        }
        let attributes = TextAttributes(text, look, context)
        pango_layout_set_text(layout, attributes.text, Int32(attributes.text.utf8.count))
        pango_layout_set_attributes(layout, attributes.list)
        return layout
    }

    private func measure(_ layout: OpaquePointer) {
        guard let iterator = pango_layout_get_iter(layout) else { return }
        defer { pango_layout_iter_free(iterator) }
        repeat {
            var (top, bottom): (Int32, Int32) = (0, 0)
            var extents = PangoRectangle()
            pango_layout_iter_get_line_yrange(iterator, &top, &bottom)
            pango_layout_iter_get_line_extents(iterator, nil, &extents)
            let unit = Double(PANGO_SCALE)
            lines.append(
                Line(
                    top: Double(top) / unit, bottom: Double(bottom) / unit, baseline: Double(pango_layout_iter_get_baseline(iterator)) / unit,
                    start: Double(extents.x) / unit))
        } while pango_layout_iter_next_line(iterator) != 0
    }

    private static func links(_ text: RichText, _ language: Language) -> [(link: String, range: Range<Int32>)] {
        var start: Int32 = 0
        return text.runs.compactMap { run in
            let end = start + Int32(TextAttributes.shown(run, language).utf8.count)
            defer { start = end }
            return run.link.map { ($0, start..<end) }
        }
    }

    /// Makes what stands on the line of each link a place to click.
    private func link(_ line: UnsafeMutablePointer<PangoLayoutLine>, _ canvas: PDFCanvas, _ x: Double, _ y: Double, _ height: Double) {
        for (link, range) in links {
            let (first, last) = (
                max(range.lowerBound, line.pointee.start_index), min(range.upperBound, line.pointee.start_index + line.pointee.length)
            )
            guard first < last else { continue }
            var ranges: UnsafeMutablePointer<Int32>?
            var count: Int32 = 0
            pango_layout_line_get_x_ranges(line, first, last, &ranges, &count)
            defer { g_free(ranges) }
            guard let ranges else { continue }
            for place in 0..<Int(count) {
                let unit = Double(PANGO_SCALE)
                let (left, right) = (Double(ranges[2 * place]) / unit, Double(ranges[2 * place + 1]) / unit)
                canvas.link(link, x + left, y, right - left, height)
            }
        }
    }
}
