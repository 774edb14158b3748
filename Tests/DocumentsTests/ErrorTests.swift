import Diagnostics
import Documents
import Tables
import Testing

@Suite struct ErrorTests {
    @Test func whatNoFormCouldShowIsRefused() {
        let deep = (1...40).reduce(ItemList(.bulleted, ["x"])) { list, _ in ItemList(.bulleted, [ListItem("y", lists: [list])]) }
        let cases: [(Block, DocumentError)] = [
            (.table(DocumentTable(caption: "表", columns: [])), .noColumns(table: "表")),
            (.table(DocumentTable(caption: "表", columns: ["a"], rows: [["1"], ["1", "2"]])), .rowTooWide(table: "表", row: 2, cells: 2, columns: 1)),
            (.table(DocumentTable(columns: ["a"], rows: [[TableCell("x", span: 0)]])), .rowTooWide(table: "", row: 1, cells: 0, columns: 1)),
            (.table(DocumentTable(columns: ["a"], rows: [[TableCell("x", span: .max)]])), .rowTooWide(table: "", row: 1, cells: .max, columns: 1)),
            (.table(DocumentTable(columns: [TableColumn("a", width: .weight(.nan))])), .badWeight(table: "", column: 1)),
            (.list(deep), .listTooDeep(limit: 32)),
            (.drawing(Drawing(width: .infinity, height: 1, alternative: "図", shapes: [])), .badDrawing(alternative: "図")),
            (
                .drawing(Drawing(width: 9, height: 9, alternative: "図", shapes: [.bar(x: .nan, y: 0, width: 1, height: 1)])),
                .badDrawing(alternative: "図")
            ),
        ]
        for (block, error) in cases {
            for format in DocumentFormat.allCases {
                #expect(throws: error) { try Document(title: "t", blocks: [block]).rendered(as: format) }
            }
        }
        for format in [DocumentFormat.xlsx, .csv] {
            #expect(throws: DocumentError.noTables) { try Document(title: "t").rendered(as: format) }
        }
    }

    @Test func emptyDocumentsSaySo() throws {
        for format in [DocumentFormat.html, .markdown, .text] {
            #expect(try Document(title: "").rendered(as: format).bytes.text.contains("（本文なし）"))
        }
        for format in [DocumentFormat.pdf, .docx] { #expect(try !Document(title: "").rendered(as: format).bytes.isEmpty) }
    }

    @Test func codesDiffer() {
        let errors: [DocumentError] = [
            .noColumns(table: ""), .rowTooWide(table: "", row: 1, cells: 1, columns: 1), .badWeight(table: "", column: 1), .listTooDeep(limit: 1),
            .badDrawing(alternative: ""), .noFont(japanese: true), .noTables, .sheetTooLarge(table: "", rows: 1, columns: 1),
            .drawingFailed(message: ""),
            .packingFailed(.unknownEncoding),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(errors.allSatisfy { !$0.wording.japanese.isEmpty && !$0.wording.english.isEmpty })
    }

    @Test func dates() {
        #expect(DocumentDate("2026-02-29") == nil && DocumentDate("2028-02-29") != nil && DocumentDate("2026-13-01") == nil)
        #expect(DocumentDate("2026-01-05T10:00:00Z")?.text(in: .japanese) == "2026年1月5日")
        #expect(DocumentDate("2026-01-05")?.text(in: .english) == "5 January 2026" && DocumentDate("2026-1-5") == nil)
    }
}
