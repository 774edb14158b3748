extension Document {
    /// The document in the form `format`. The same document and options give the same bytes; for PDF also the same fonts are needed.
    ///
    /// - Throws: ``DocumentError``; nothing is rendered in part.
    public func rendered(as format: DocumentFormat, options: RenderOptions = RenderOptions()) throws(DocumentError) -> RenderedDocument {
        try check()
        var cleaner = DocumentCleaner()
        let clean = cleaner.clean(self)
        var remarks = cleaner.remarks
        let (bytes, mediaType, fileExtension): ([UInt8], String, String)
        switch format {
        case .html: (bytes, mediaType, fileExtension) = (HTMLRenderer(clean, options).render(), "text/html; charset=utf-8", "html")
        case .markdown: (bytes, mediaType, fileExtension) = (MarkdownRenderer(clean).render(), "text/markdown; charset=utf-8", "md")
        case .text: (bytes, mediaType, fileExtension) = (TextRenderer(clean).render(), "text/plain; charset=utf-8", "txt")
        case .docx:
            (bytes, mediaType, fileExtension) = (
                try DOCXRenderer(clean, options).render(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"
            )
        case .xlsx:
            (bytes, mediaType, fileExtension) = (
                try SheetRenderer(clean).workbook(&remarks), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"
            )
        case .csv: (bytes, mediaType, fileExtension) = try SheetRenderer(clean).csv()
        case .pdf: (bytes, mediaType, fileExtension) = (try PDFRenderer(clean, options).render(&remarks), "application/pdf", "pdf")
        }
        return RenderedDocument(bytes: bytes, mediaType: mediaType, fileExtension: fileExtension, remarks: remarks)
    }
}
