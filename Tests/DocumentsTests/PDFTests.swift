import Diagnostics
import Documents
import Foundation
import Testing

private let hasPoppler = Tool.has("pdftotext") && Tool.has("pdfinfo") && Tool.has("pdffonts")

@Suite(.enabled(if: hasPoppler, "no poppler-utils: PDFs not read back")) struct PDFTests {
    private static func text(_ bytes: [UInt8]) throws -> String { try Tool.run("pdftotext", ["-layout", "{}", "-"], input: bytes) }

    @Test func textComesBackInOrder() throws {
        let rendered = try StatusReport.japanese().rendered(as: .pdf)
        #expect(rendered.remarks.isEmpty)
        let pages = try Self.text(rendered.bytes).split(separator: "\u{C}", omittingEmptySubsequences: true)
        var rest = pages.joined(separator: "\n")[...]
        for words in ["構成状態報告書", "文書番号", "概要", "（未記入）", "リリース3.2.0のソフトウェア部品", "自製の部品", "miru-core-1", "市販の部品", "承認された変更", "（未署名）"] {
            let place = try #require(rest.range(of: words), "\(words)")
            rest = rest[place.upperBound...]
        }
        // The header stands on every page that rows are on; page numbers and the document's number on all.
        for (number, page) in pages.enumerated() {
            #expect(page.filter { $0 != " " }.contains("\(number + 1)/\(pages.count)") && page.contains("CSR-2026-0042"))
            if page.contains("管理中") { #expect(page.contains("用途") && page.contains("サポート終了")) }
        }
    }

    @Test func propertiesAndFonts() throws {
        let bytes = try StatusReport.japanese(parts: 30).rendered(as: .pdf).bytes
        let info = try Tool.run("pdfinfo", ["{}"], input: bytes)
        #expect(info.contains("構成状態報告書") && info.contains("品質保証部") && info.contains("A4") && info.contains("2026"))
        #expect(info.contains("Tagged:          yes"))
        let fonts = try Tool.run("pdffonts", ["{}"], input: bytes).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts {
            #expect(font.split(separator: " ").suffix(5).prefix(3) == ["yes", "yes", "yes"], "\(font)")
        }
    }

    @Test func withoutDateThereIsNone() throws {
        let bytes = try Document(title: "t", blocks: [.paragraph("x")]).rendered(as: .pdf).bytes
        #expect(try !Tool.run("pdfinfo", ["{}"], input: bytes).contains("CreationDate"))
    }

    @Test func paperAsAsked() throws {
        let letter = try Document(title: "t").rendered(as: .pdf, options: RenderOptions(paper: .letter)).bytes
        #expect(try Tool.run("pdfinfo", ["{}"], input: letter).contains("612 x 792 pts (letter)"))
    }

    @Test func lettersFitOnePage() throws {
        for letter in [NoticeLetter.japanese(), NoticeLetter.english] {
            let bytes = try letter.rendered(as: .pdf).bytes
            #expect(try Tool.run("pdfinfo", ["{}"], input: bytes).contains("Pages:           1\n"))
        }
    }

    @Test func wideTablesAreDivided() throws {
        let columns = (1...60).map { TableColumn(.plain("c\($0)")) }
        let table = DocumentTable(caption: "wide", columns: columns, rows: [TableRow((1...60).map { .plain("v\($0)") })])
        let rendered = try Document(title: "t", language: .english, blocks: [.table(table)]).rendered(as: .pdf)
        guard case .tableDivided("wide", let parts)? = rendered.remarks.first else { throw DocumentError.noTables }
        #expect(parts > 1)
        let text = try Self.text(rendered.bytes)
        for column in 1...60 { #expect(text.contains("v\(column)"), "\(column)") }
    }

    @Test func longWordsAreBrokenAndTallRowsDivided() throws {
        let word = String(repeating: "abcdefghij", count: 10_000)
        let table = DocumentTable(columns: ["a", "b"], rows: [["x", .plain(String(word.prefix(20_000)))]])
        let bytes = try Document(title: "t", language: .english, blocks: [.paragraph(.plain(word)), .table(table)]).rendered(as: .pdf).bytes
        let letters = try Self.text(bytes).filter { $0.isLetter }
        #expect(letters.count >= 120_000)
    }

    @Test func charactersWithoutGlyphsAreNamed() throws {
        let rendered = try Document(title: "t", blocks: [.paragraph("\u{10FFFD}日")]).rendered(as: .pdf)
        #expect(rendered.remarks == [.glyphsMissing(characters: ["\u{10FFFD}"])])
    }
}
