import CPango
import Diagnostics

/// A drawing as a picture, for formats that take no lines and words.
enum DrawingPicture {
    /// Pixels for a point: 216 dots an inch.
    private static let scale = 3.0

    static func png(_ drawing: Drawing, _ language: Language) throws(DocumentError) -> [UInt8] {
        let context = try PDFContext(language)
        let (width, height) = (Int32((drawing.width * scale).rounded(.up)), Int32((drawing.height * scale).rounded(.up)))
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else { throw .drawingFailed(message: "cairo") }
        defer { cairo_surface_destroy(surface) }
        guard let cairo = cairo_create(surface) else { throw .drawingFailed(message: "cairo") }
        defer { cairo_destroy(cairo) }
        cairo_set_source_rgb(cairo, 1, 1, 1)
        cairo_paint(cairo)
        DrawingPainter(drawing: drawing, context: context).paint(PDFCanvas(cairo, hasTags: false), 0, 0, scale: scale)
        let sink = PDFSink()
        let status = withExtendedLifetime(sink) { cairo_surface_write_to_png_stream(surface, PDFSink.write, sink.pointer) }
        guard status == CAIRO_STATUS_SUCCESS else { throw .drawingFailed(message: String(cString: cairo_status_to_string(status))) }
        return sink.bytes
    }
}
