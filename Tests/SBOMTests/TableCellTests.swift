import Diagnostics
import JSONStream
import SBOM
import Tables
import Testing

/// Cells as people fill them in: nothing that stands in a table is passed over without a word.
@Suite struct TableCellTests {
    private func document(_ rows: [[String]], spans: [Int: [Range<Int>]] = [:]) throws -> SBOMDocument {
        var table = Table(name: "SBOM", rows: rows)
        table.spans = spans
        return try SBOMReader.read(ByteBlock(try XLSXWriter.write(table)))
    }

    /// A supplier that is written once for several rows is the supplier of all of them; a name is not: the rows are of one component.
    @Test func cellsThatSpanRows() throws {
        let read = try document(
            [
                ["サプライヤー名", "部品名", "版"], ["みほん", "a", "1"], ["", "b", "2"], ["", "", "3"], ["", "c", "4"],
            ], spans: [0: [1..<4], 1: [2..<4]])
        #expect(read.components.map { "\($0.name) \($0.supplier?.name ?? "-")" } == ["a みほん", "b みほん", "c -"])
        #expect(read.remarks.map(\.code) == ["SBOM-135"])
    }

    /// Of several sheets with components one is read, and each of the others is named.
    @Test func furtherSheets() throws {
        let rows = [["部品名", "版"], ["a", "1"]]
        let tables = [Table(name: "表紙", rows: [["SBOM"]]), Table(name: "OS", rows: rows), Table(name: "アプリ", rows: rows)]
        let block = ByteBlock(try XLSXWriter.write(tables))
        let read = try SBOMReader.read(block)
        #expect(read.components.count == 1 && read.remarks.map(\.code) == ["SBOM-136"])
        #expect(read.remarks.first?.wording.japanese.contains("アプリ") == true && read.remarks.first?.wording.english.contains("アプリ") == true)
        let chosen = try TableReader.read(block, mapping: TableMapping(headerRow: 0, fields: [0: .name, 1: .version], sheet: "アプリ"))
        #expect(chosen.components.count == 1 && chosen.remarks.isEmpty)
        var validator = SBOMValidator()
        #expect(try validator.validate(block).findings.map(\.code).contains("SBOM-136"))
    }

    /// Parts are told by number, by name, also one with spaces in it; what names no row is said.
    @Test func needsByNumberAndName() throws {
        let read = try document([
            ["番号", "部品名", "版", "依存先"], ["1", "a", "1", "2, Apache Commons Lang、9;nobody"], ["2", "b", "1", "1 3"],
            ["3", "Apache Commons Lang", "3", ""],
        ])
        let names = Dictionary(uniqueKeysWithValues: read.components.map { ($0.id, $0.name) })
        #expect(
            read.relationships.map { "\(names[$0.from] ?? "")>\(names[$0.to] ?? "")" } == [
                "a>b", "a>Apache Commons Lang", "b>a", "b>Apache Commons Lang",
            ])
        #expect(read.remarks.map(\.kind) == ["9", "nobody"].map { .unknownValue(field: "depends-on", value: $0) })
        #expect(read.remarks.map(\.line) == [2, 2])
    }

    /// What stands under no header, or beyond the last, is kept under the number of its column.
    @Test func cellsWithoutHeader() throws {
        let read = try document([["部品名", "版", "", "メモ"], ["a", "1", "x", "y", "z"], ["b", "2", " ", ""]])
        let kept = read.components.map { $0.properties.map { "\($0.name)=\($0.value ?? "")" } }
        #expect(kept == [["column 3=x", "メモ=y", "column 5=z"], []])
    }

    @Test func scopes() throws {
        let words = ["必須", "optional", "対象外", "そのうち", ""]
        let read = try document([["部品名", "版", "要否"]] + words.enumerated().map { ["p\($0.offset)", "1", $0.element] })
        #expect(read.components.map(\.scope) == [.required, .optional, .excluded, nil, nil])
        #expect(read.remarks.map(\.kind) == [.unknownValue(field: "scope", value: "そのうち")])
    }

    /// Days as they are written in Japan are days; words stay words.
    @Test(arguments: [
        ("2029/3/31", "2029-03-31"), ("2029.3.31", "2029-03-31"), ("2029年3月31日", "2029-03-31"), ("令和11年3月31日", "2029-03-31"),
        ("R11.3.31", "2029-03-31"), ("令和元年5月1日", "2019-05-01"), ("平成31年4月30日", "2019-04-30"), ("2029-03-31", "2029-03-31"),
        ("未定", "未定"), ("2029/2/30", "2029/2/30"), ("令和0年1月1日", "令和0年1月1日"), ("2029年3月", "2029年3月"), ("1.2.3", "1.2.3"),
    ])
    func daysOfSupport(given: String, read: String) throws {
        let part = try #require(try document([["部品名", "版", "サポート終了日", "EOL"], ["a", "1", given, given]]).components.first)
        #expect(part.support?.endOfSupport == read && part.support?.endOfLife == read)
    }

    /// The newest time counts; what is no time does not stand in its way.
    @Test func times() throws {
        func created(_ times: String...) throws -> String? { try document([["部品名", "版", "作成日時"]] + times.map { ["a", "1", $0] }).created }
        #expect(try created("2026/1/5 9:05", "45000") == "2026-01-05T09:05:00Z")
        #expect(try created("令和8年1月7日", "2026-01-06T10:00:00") == "2026-01-07T00:00:00Z")
        #expect(try created("2026-01-06T10:00:00+09:00") == "2026-01-06T10:00:00+09:00")
        #expect(try created("2026/1/5 25:00") == "2026/1/5 25:00" && created("いつか") == "いつか")
    }
}
