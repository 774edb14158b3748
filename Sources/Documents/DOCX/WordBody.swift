import Diagnostics

/// The body of a DOCX, and what it refers to: links, pictures, lists.
struct WordBody {
    let language: Language
    /// Width of the text in twentieths of a point.
    let width: Int
    private(set) var xml = ""
    /// Addresses of links; the first is `rId100001`.
    private(set) var links: [String] = []
    /// Pictures as PNG; the first is `rId1001`.
    private(set) var pictures: [[UInt8]] = []
    /// First numbers of numbered lists; the first is list 2, since 1 has bullets.
    private(set) var numbered: [Int] = []
    private var startsPage = false

    init(_ language: Language, width: Int) {
        self.language = language
        self.width = width
    }

    mutating func add(_ document: Document) throws(DocumentError) {
        for piece in document.front {
            switch piece {
            case .title(let title, let alignment): xml += WordXML.paragraph(WordXML.run(title), style: "Title", alignment: alignment)
            case .facts(let fields): self.fields(fields, isBoxed: false)
            case .lines(let lines, let alignment):
                let text = lines.dropFirst().reduce(lines.first ?? "") { $0 + "\n" + $1 }
                xml += WordXML.paragraph(runs(text), alignment: alignment)
            }
        }
        for block in document.blocks { try add(block) }
        if document.blocks.isEmpty { xml += WordXML.paragraph(WordXML.run(Words.emptyDocument[language])) }
    }

    private mutating func add(_ block: Block) throws(DocumentError) {
        if block == .pageBreak {
            startsPage = true
            return
        }
        if startsPage {
            xml += WordXML.paragraph("<w:r><w:br w:type=\"page\"/></w:r>")
            startsPage = false
        }
        switch block {
        case .heading(let level, let title): xml += WordXML.paragraph(runs(title), style: "Heading\(level.rawValue)")
        case .paragraph(let text, let alignment): xml += WordXML.paragraph(runs(text), alignment: alignment)
        case .list(let list): self.list(list, depth: 0)
        case .fields(let list): fields(list.fields, isBoxed: list.style == .boxed)
        case .table(let table): self.table(table)
        case .callout(let box): callout(box)
        case .approvals(let boxes): approvals(boxes)
        case .drawing(let drawing): try self.drawing(drawing)
        case .rule:
            xml += WordXML.paragraph("", extra: "<w:pBdr>\(WordXML.borders(["bottom"], color: "D3D9E0"))</w:pBdr>")
        case .pageBreak: return
        }
    }

    /// Adds XML that an extension made.
    mutating func append(_ more: String) { xml += more }

    /// The runs of a text, with hyperlinks.
    mutating func runs(_ text: RichText, bold: Bool = false) -> String {
        text.runs.map { run in
            if run.isLeftOpen { return WordXML.run(Words.leftOpen[language], properties: "<w:color w:val=\"7D8894\"/>") }
            var properties = run.link == nil ? "" : "<w:rStyle w:val=\"Hyperlink\"/>"
            if run.style.contains(.code) { properties += "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>" }
            if bold || run.style.contains(.bold) { properties += "<w:b/>" }
            if run.style.contains(.italic) { properties += "<w:i/>" }
            let xml = WordXML.run(run.text, properties: properties)
            guard let link = run.link else { return xml }
            if !links.contains(link) { links.append(link) }
            return "<w:hyperlink r:id=\"rId\(100_001 + (links.firstIndex(of: link) ?? 0))\">\(xml)</w:hyperlink>"
        }.joined()
    }

    private mutating func list(_ list: ItemList, depth: Int) {
        var id = 1
        if case .numbered(let first) = list.style {
            numbered.append(first)
            id = numbered.count + 1
        }
        for item in list.items {
            // Word processors know nine levels.
            let place = "<w:numPr><w:ilvl w:val=\"\(min(depth, 8))\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
            xml += WordXML.paragraph(runs(item.text), style: "ListParagraph", extra: place)
            for inner in item.lists { self.list(inner, depth: depth + 1) }
        }
    }

    private mutating func drawing(_ drawing: Drawing) throws(DocumentError) {
        pictures.append(try DrawingPicture.png(drawing, language))
        let number = pictures.count
        // English metric units: 12,700 are a point.
        let scale = min(1, Double(width) / 20 / drawing.width)
        let size = "cx=\"\(Int(drawing.width * scale * 12_700))\" cy=\"\(Int(drawing.height * scale * 12_700))\""
        let name = "id=\"\(number)\" name=\"Picture \(number)\" descr=\"\(HTMLText.escaped(drawing.alternative))\""
        let picture =
            "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent \(size)/><wp:docPr \(name)/><a:graphic>"
            + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr \(name)/><pic:cNvPicPr/></pic:nvPicPr>"
            + "<pic:blipFill><a:blip r:embed=\"rId\(1_000 + number)\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext \(size)/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
            + "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        xml += WordXML.paragraph(picture)
        if let caption = drawing.caption { xml += WordXML.paragraph(runs(caption), style: "Caption") }
    }
}
