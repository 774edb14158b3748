import Diagnostics
import Tables

/// Writes a document for word processors: Office Open XML (ISO/IEC 29500), its parts written here and packed with fixed times.
struct DOCXRenderer {
    private let document: Document
    private let page: (width: Int, height: Int)
    private let options: RenderOptions
    /// Margins at the sides, in twentieths of a point.
    private let side = 1_134

    init(_ document: Document, _ options: RenderOptions) {
        self.document = document
        self.options = options
        page = (Int(options.page.width * 20), Int(options.page.height * 20))
    }

    func render() throws(DocumentError) -> [UInt8] {
        var body = WordBody(document.language, width: page.width - 2 * side)
        try body.add(document)
        var parts: [(name: String, bytes: [UInt8])] = [
            ("[Content_Types].xml", contentTypes), ("_rels/.rels", packageLinks), ("docProps/core.xml", properties),
            ("word/document.xml", main(body)), ("word/styles.xml", WordStyles.part(document.language)), ("word/settings.xml", settings),
            ("word/numbering.xml", WordNumbering.part(body.numbered)), ("word/header1.xml", header), ("word/footer1.xml", footer),
            ("word/_rels/document.xml.rels", links(body)),
        ].map { ($0.0, Array($0.1.utf8)) }
        for (place, picture) in body.pictures.enumerated() { parts.append(("word/media/image\(place + 1).png", picture)) }
        do throws(TableError) { return try ZipWriter.write(parts) } catch { throw .packingFailed(error) }
    }

    private func main(_ body: WordBody) -> String {
        WordXML.declaration + "<w:document \(WordXML.spaces)><w:body>" + body.xml
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId4\"/><w:footerReference w:type=\"default\" r:id=\"rId5\"/>"
            + "<w:pgSz w:w=\"\(page.width)\" w:h=\"\(page.height)\"\(options.isLandscape ? " w:orient=\"landscape\"" : "")/>"
            + "<w:pgMar w:top=\"1360\" w:right=\"\(side)\" w:bottom=\"1160\" w:left=\"\(side)\" w:header=\"680\" w:footer=\"560\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    }

    private var header: String {
        let text = [document.title, document.metadata.referenceNumber ?? ""].joined(separator: "\t")
        return WordXML.declaration + "<w:hdr \(WordXML.spaces)>" + WordXML.paragraph(WordXML.run(text), style: "Header") + "</w:hdr>"
    }

    private var footer: String {
        let mark = WordXML.run((document.metadata.mark?.text ?? "") + "\t", properties: "<w:b/>")
        let pages = WordXML.field("PAGE") + WordXML.run(" / ") + WordXML.field("NUMPAGES")
        return WordXML.declaration + "<w:ftr \(WordXML.spaces)>" + WordXML.paragraph(mark + pages, style: "Footer") + "</w:ftr>"
    }

    private var settings: String {
        let language = document.language == .japanese ? "ja-JP" : "en-GB"
        return WordXML.declaration + "<w:settings \(WordXML.spaces)><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
            + "<w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
            + "<w:themeFontLang w:val=\"\(language == "ja-JP" ? "en-US" : language)\" w:eastAsia=\"ja-JP\"/></w:settings>"
    }

    private var properties: String {
        let metadata = document.metadata
        let core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        var xml = WordXML.declaration + "<cp:coreProperties xmlns:cp=\"\(core)\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        xml += " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        let values: [(String, String?)] = [
            ("dc:title", document.title), ("dc:subject", metadata.subject), ("dc:creator", metadata.author),
            ("dc:identifier", metadata.referenceNumber),
            ("cp:keywords", metadata.mark?.text), ("dc:language", document.language.rawValue),
        ]
        for (name, value) in values { if let value { xml += "<\(name)>\(HTMLText.escaped(value))</\(name)>" } }
        if let date = metadata.date { xml += "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(date.iso)T00:00:00Z</dcterms:created>" }
        return xml + "</cp:coreProperties>"
    }

    private var contentTypes: String {
        let kinds = [
            ("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("numbering", "numbering"), ("header1", "header"),
            ("footer1", "footer"),
        ]
        return WordXML.declaration + "<Types xmlns=\"\(WordXML.package)/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
            + "<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
            + kinds.map { name, kind in
                "<Override PartName=\"/word/\(name).xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.\(kind)+xml\"/>"
            }.joined() + "</Types>"
    }

    private var packageLinks: String {
        WordXML.declaration + "<Relationships xmlns=\"\(WordXML.package)/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"\(WordXML.office)/officeDocument\" Target=\"word/document.xml\"/>"
            + "<Relationship Id=\"rId2\" Type=\"\(WordXML.package)/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"
    }

    private func links(_ body: WordBody) -> String {
        let fixed = [("styles", "styles"), ("settings", "settings"), ("numbering", "numbering"), ("header", "header1"), ("footer", "footer1")]
        var xml = WordXML.declaration + "<Relationships xmlns=\"\(WordXML.package)/relationships\">"
        for (place, (kind, name)) in fixed.enumerated() {
            xml += "<Relationship Id=\"rId\(place + 1)\" Type=\"\(WordXML.office)/\(kind)\" Target=\"\(name).xml\"/>"
        }
        for place in body.pictures.indices {
            xml += "<Relationship Id=\"rId\(1_001 + place)\" Type=\"\(WordXML.office)/image\" Target=\"media/image\(place + 1).png\"/>"
        }
        for (place, link) in body.links.enumerated() {
            xml +=
                "<Relationship Id=\"rId\(100_001 + place)\" Type=\"\(WordXML.office)/hyperlink\" Target=\"\(HTMLText.escaped(link))\" TargetMode=\"External\"/>"
        }
        return xml + "</Relationships>"
    }
}
