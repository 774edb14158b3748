import CPango

/// The bookmarks of a PDF, one for each heading.
struct PDFOutline {
    /// The last bookmark of each level.
    private var parents: [Int: Int32] = [:]

    mutating func add(_ title: String, level: Int, page: Int, x: Double, y: Double, to surface: OpaquePointer) {
        let parent = (1..<level).reversed().compactMap { parents[$0] }.first ?? 0
        let flags = level == 1 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
        parents[level] = cairo_pdf_surface_add_outline(surface, parent, title, "page=\(page) pos=[\(Decimals.text(x)) \(Decimals.text(y))]", flags)
        for deeper in parents.keys where deeper > level { parents[deeper] = nil }
    }
}
