import CPango
import Diagnostics

/// Writes a document as PDF by pango and cairo, in this process.
struct PDFRenderer {
    private let document: Document
    private let page: (width: Double, height: Double)
    /// Margins in points: 20 mm at the sides, 24 mm above, 20 mm below.
    private let side = 56.7
    private let top = 68.0
    private let bottom = 58.0

    init(_ document: Document, _ options: RenderOptions) {
        self.document = document
        page = options.page
    }

    /// The file; adds to `remarks` what could not be shown as it was meant.
    func render(_ remarks: inout [DocumentRemark]) throws(DocumentError) -> [UInt8] {
        let context = try PDFContext(document.language)
        let composer = PDFComposer(context, width: page.width - 2 * side, height: page.height - top - bottom)
        composer.compose(document)
        var paginator = Paginator(height: composer.height, heads: composer.heads)
        paginator.place(composer.strips)
        let bytes = try draw(paginator.pages, context)
        remarks += composer.remarks
        if !context.missing.isEmpty { remarks.append(.glyphsMissing(characters: context.missing)) }
        return bytes
    }

    private func draw(_ pages: [[Paginator.Placed]], _ context: PDFContext) throws(DocumentError) -> [UInt8] {
        let sink = PDFSink()
        guard let surface = cairo_pdf_surface_create_for_stream(PDFSink.write, sink.pointer, page.width, page.height) else {
            throw .drawingFailed(message: "cairo")
        }
        defer { cairo_surface_destroy(surface) }
        PDFMetadata.set(document, on: surface)
        guard let cairo = cairo_create(surface) else { throw .drawingFailed(message: "cairo") }
        let canvas = PDFCanvas(cairo, hasTags: true)
        let furniture = PageFurniture(document, context, page: page, side: side, top: top, bottom: bottom)
        var outline = PDFOutline()
        canvas.begin("Document")
        for (number, strips) in pages.enumerated() {
            furniture.paint(canvas, page: number + 1, of: pages.count)
            paint(strips, canvas)
            for placed in strips {
                guard let heading = placed.strip.outline else { continue }
                outline.add(heading.title, level: heading.level, page: number + 1, x: side, y: top + placed.y, to: surface)
            }
            if number == pages.count - 1 { canvas.end("Document") }
            cairo_show_page(cairo)
        }
        let status = cairo_status(cairo)
        cairo_destroy(cairo)
        cairo_surface_finish(surface)
        let last = status == CAIRO_STATUS_SUCCESS ? cairo_surface_status(surface) : status
        guard last == CAIRO_STATUS_SUCCESS else { throw .drawingFailed(message: String(cString: cairo_status_to_string(last))) }
        return withExtendedLifetime(sink) { sink.bytes }
    }

    /// Draws the strips of a page, those of one element within one tag.
    private func paint(_ strips: [Paginator.Placed], _ canvas: PDFCanvas) {
        var open: (name: String, id: Int)?
        for placed in strips {
            if open?.id != placed.strip.element?.id {
                if let open { canvas.end(open.name) }
                open = placed.strip.element
                if let open { canvas.begin(open.name) }
            }
            placed.strip.paint(canvas, side, top + placed.y)
        }
        if let open { canvas.end(open.name) }
    }
}
