import Diagnostics
import Documents
import JSONStream
import Tables
import Testing

/// Texts that mean something in one of the forms stay texts in all of them.
@Suite struct HostileTextTests {
    static let corpus = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'onmouseover='alert(1)", "</style><script>alert(1)</script>",
        "</title><svg onload=alert(1)>", "<!-- --><b>", "]]><x/>", "&lt;script&gt;", "javascript:alert(1)", "=cmd|' /C calc'!A0",
        "\u{0}\u{8}\u{1B}[31m",
        "\u{202E}gpj.exe", "\u{FFFE}\u{FFFF}", "\" } body { display: none", "`*_[x](javascript:alert(1))_*`", "\\</script>",
    ]

    private static func document(_ text: String) -> Document {
        let rich = RichText(text)
        return Document(
            title: text, metadata: DocumentMetadata(subject: text, author: text, referenceNumber: text, mark: .own(text)),
            layout: .letter(LetterHead(recipient: [rich], sender: [rich]))
        ) {
            Block.heading(.one, rich)
            rich + .bold(text) + .code(text) + .link(text, to: text)
            Block.bullets([ListItem(rich)])
            FieldList(.boxed, [Field(rich, rich, number: text)])
            DocumentTable(caption: rich, columns: [TableColumn(rich)], groups: [RowGroup(rich, rows: [[.plain(text)]])])
            Block.note(rich, title: rich)
            Block.approvals([Approval(role: rich, name: text, meaning: rich)])
            Drawing(width: 10, height: 10, alternative: text, caption: rich, shapes: [.text(x: 0, y: 0, text)])
        }
    }

    @Test(arguments: corpus) func htmlHoldsNoForeignMarks(_ text: String) throws {
        let html = try Self.document(text).rendered(as: .html).bytes.text
        let own: Set<String> = [
            "!DOCTYPE", "html", "head", "meta", "title", "style", "body", "main", "header", "h1", "h2", "p", "br", "section", "strong", "code", "ul",
            "li",
            "table", "caption", "thead", "tbody", "tr", "th", "td", "div", "aside", "dl", "dt", "dd", "figure", "svg", "text", "figcaption", "span",
        ]
        for piece in html.split(separator: "<").dropFirst() {
            let name = piece.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber || $0 == "!" }
            #expect(own.contains(String(name)), "\(piece.prefix(40))")
            let tag = piece.prefix { $0 != ">" }
            #expect(!tag.contains("onerror=") || tag.contains("&quot;"), "\(tag)")
            #expect(!tag.contains("href"), "\(tag)")
        }
        #expect(html.components(of: "</style>") == 2)
    }

    @Test(arguments: corpus) func markdownHoldsNoHTMLAndNoLinks(_ text: String) throws {
        // Within backticks everything is code.
        let lines = try Self.document(text).rendered(as: .markdown).bytes.text.replacing("`" + text + "`", with: "")
        #expect(!lines.contains("<script") && !lines.contains("<img") && !lines.contains("<svg") && !lines.contains("<!--"))
        #expect(!lines.contains("](<"))
    }

    @Test(arguments: corpus) func everyFormRenders(_ text: String) throws {
        for format in DocumentFormat.allCases { #expect(try !Self.document(text).rendered(as: format).bytes.isEmpty) }
    }

    @Test func sheetsHoldTextsOnly() throws {
        let document = Document(
            title: "t", blocks: [.table(DocumentTable(caption: "表", columns: ["a", "b"], rows: [["=1+1", "+2"], ["-3", "@x"], ["\t=1", "ok"]]))])
        let csv = try document.rendered(as: .csv).bytes.text
        #expect(csv.contains("\"'=1+1\",\"'+2\"") && csv.contains("\"'-3\",\"'@x\""))
        let tables = try XLSXReader.read(ByteBlock(document.rendered(as: .xlsx).bytes))
        #expect(tables == [Table(name: "表", rows: [["a", "b"], ["=1+1", "+2"], ["-3", "@x"], ["\t=1", "ok"]])])
    }

    @Test func whatIsChangedIsRemarked() throws {
        let document = Document(title: "a\u{7}", blocks: [.paragraph("b\r\nc\u{202E}" + .link("x", to: "javascript:alert(1)"))])
        let rendered = try document.rendered(as: .text)
        #expect(rendered.remarks == [.charactersReplaced(count: 2), .linkDropped(address: "javascript:alert(1)")])
        #expect(rendered.bytes.text.contains("b\nc\u{FFFD}x"))
    }
}

extension String {
    /// How many pieces `separator` divides the text into.
    fileprivate func components(of separator: String) -> Int { split(separator: separator, omittingEmptySubsequences: false).count }
}
