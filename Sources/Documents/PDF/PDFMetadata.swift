import CPango

/// The properties of a PDF.
enum PDFMetadata {
    /// Sets them. Without a date of the document there is none: cairo would write the time of day.
    static func set(_ document: Document, on surface: OpaquePointer) {
        let metadata = document.metadata
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, document.title)
        if let author = metadata.author { cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author) }
        if let subject = metadata.subject { cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject) }
        let keywords = [metadata.referenceNumber, metadata.mark?.text].compactMap(\.self)
        if !keywords.isEmpty { cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_KEYWORDS, keywords.joined(separator: ", ")) }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Mimamori")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.date.map { $0.iso + "T00:00:00Z" } ?? "")
    }
}
