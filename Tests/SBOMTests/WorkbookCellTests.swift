import Diagnostics
import JSONStream
import Testing

@testable import SBOM
@testable import Tables

/// What tables lose or change on their way into and out of a spreadsheet is named.
@Suite struct WorkbookCellTests {
    private func document(_ table: Table) throws -> SBOMDocument {
        let mapping = try #require(TableMapping(rows: table.rows))
        var rows = TableRows(table, mapping, format: SBOMFormat(.table, .xlsx, version: ""), limits: SBOMLimits())
        return rows.document()
    }

    @Test func notesBecomeRemarks() throws {
        var table = Table(rows: [["部品名", "版", "EOS"], ["a", "1.1", "2029-03-31"], ["b", "", ""]])
        table.shownOtherwise = [1: [1], 2: [1]]
        table.notes = [
            TableNote(.noValue("#N/A"), row: 2, column: 1), TableNote(.leftOut("x"), row: 2, column: 2), TableNote(.encodingGuessed(.shiftJIS)),
        ]
        table.notesLeftOut = 3
        let read = try document(table)
        #expect(read.remarks.map(\.code) == ["SBOM-138", "SBOM-139", "SBOM-141", "SBOM-140"] && read.remarks.map(\.line) == [3, 3, 1, 2])
        #expect(read.remarksLeftOut == 3)
        for (remark, cell) in zip(read.remarks, ["B3", "C3", "CP932", "B2"]) {
            #expect(
                remark.wording.japanese.contains(cell) && remark.wording.english.contains(cell) && remark.wording.japanese != remark.wording.english)
        }
    }

    /// Half-width kana under English headers.
    @Test func halfWidthKana() throws {
        let bytes = try #require(TextEncoding.shiftJIS.encode(Array("Component name,Version,Supplier name\na,1,ﾘﾝｺﾊﾟｽ\n".utf8)))
        let read = try SBOMReader.read(ByteBlock(bytes))
        #expect(read.components.first?.supplier?.name == "ﾘﾝｺﾊﾟｽ" && read.remarks.map(\.code) == ["SBOM-141"])
    }

    /// The separator is that of the headers, not of a title above them; rows end as they may.
    @Test(arguments: ["部品表(製品: ポンプ; 型式: X-1)\n部品名,版\na,1\n", "部品名;版\na;1", "部品表, 2版\n部品名\t版\na\t1\n", "部品名,版\ra,1\r"])
    func separators(text: String) throws {
        #expect(try SBOMReader.read(ByteBlock(text.utf8)).components.map { "\($0.name) \($0.version ?? "")" } == ["a 1"])
    }

    /// The latest moment counts, not the largest text.
    @Test func latestMoment() throws {
        let read = try document(Table(rows: [["部品名", "版", "日時"], ["a", "1", "2026-01-31T05:00:00+09:00"], ["b", "1", "2026-01-30T23:00:00Z"]]))
        #expect(read.created == "2026-01-30T23:00:00Z")
    }

    @Test func headersOnEachPage() throws {
        let read = try document(Table(rows: [["部品名", "版"], ["a", "1"], ["部品名 ", "版"], ["b", "2"]]))
        #expect(read.components.map(\.name) == ["a", "b"] && read.remarks.map(\.kind) == [.headersRepeated] && read.remarks.map(\.line) == [3])
    }

    /// A name of two parts means the first, and that is said; number and version tell them apart.
    @Test func namesOfSeveral() throws {
        let rows = [["番号", "部品名", "版", "関係", "依存先"], ["1", "openssl", "1", "", ""], ["2", "openssl", "3", "", ""]]
        let read = try document(Table(rows: rows + [["3", "curl", "8", "included in openssl", ""], ["4", "x", "1", "", "openssl"]]))
        #expect(read.remarks.map(\.kind) == [.nameOfSeveral(name: "openssl"), .nameOfSeveral(name: "openssl")])
        let sure = try document(Table(rows: rows + [["3", "curl", "8", "included in openssl 3", ""], ["4", "x", "1", "included in 2", "1"]]))
        #expect(sure.remarks.isEmpty && sure.relationships.count == 3)
    }

    @Test(arguments: [
        ("2029-03-31 00:00:00", "2029-03-31", true), ("2029/3/31 9:00", "2029-03-31", true), ("2029/02/30", "2029/02/30", false),
        ("31-Mar-2029", "31-Mar-2029", false), ("未定", "未定", false), ("2029", "2029", false), ("2029-03-31 soon", "2029-03-31 soon", false),
    ])
    func daysAreDays(given: String, day: String, isDay: Bool) throws {
        let read = try document(Table(rows: [["部品名", "版", "EOS", "EOL"], ["a", "1", given, given]]))
        #expect(read.components.first?.support?.endOfSupport == day && read.components.first?.support?.endOfLife == day)
        let remarks: [SBOMRemark.Kind] = ["end-of-support", "end-of-life"].map { .unknownValue(field: $0, value: given) }
        #expect(read.remarks.map(\.kind) == (isDay ? [] : remarks))
    }

    // MARK: Writing.

    private static let licenses: [([(String, LicenseClaim.Basis)], String, String?)] = [
        ([("MIT OR Apache-2.0", .declared), ("MIT", .concluded)], "MIT", "MIT OR Apache-2.0"),
        ([("MIT", .declared), ("MIT", .concluded)], "MIT", nil),
        ([("MIT", .declared)], "MIT", nil), ([("MIT OR Apache-2.0", .unspecified), ("Zlib", .unspecified)], "(MIT OR Apache-2.0) AND Zlib", nil),
        ([("MIT", .foundInFiles)], "", nil),
    ]

    @Test(arguments: licenses) func licences(claims: [(String, LicenseClaim.Basis)], text: String, leftOut: String?) {
        let license = TableLicense(claims.map { LicenseClaim($0.0, form: .expression, basis: $0.1) })
        #expect(license.text == text && license.leftOut == leftOut)
    }

    @Test func theOtherLicenceIsNamed() throws {
        var document = SBOMDocument(format: SBOMFormat(.spdx, .json, version: "2.3"))
        var part = Component(id: "a", name: "a")
        part.licenses = [LicenseClaim("MIT OR Zlib", form: .expression, basis: .declared), LicenseClaim("MIT", form: .id, basis: .concluded)]
        document.components = [part]
        let losses = try SBOMWriter.write(document, as: SBOMFormat(.table, .csv, version: "")).losses
        #expect(losses.contains(SBOMLoss(.onlyOne(field: "licenses", value: "MIT OR Zlib"), component: "a")))
    }

    /// Control characters come back from a workbook, and what a cell cannot hold is cut and named.
    @Test func whatCellsHold() throws {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        var part = Component(id: "a", name: "a\u{1}b")
        part.details.description = String(repeating: "あ", count: 32_766) + "😀x"
        document.components = [part]
        let (bytes, losses) = try SBOMWriter.write(document, as: SBOMFormat(.table, .xlsx, version: ""))
        let again = try SBOMReader.read(ByteBlock(bytes))
        #expect(again.components.first?.name == "a\u{1}b" && again.components.first?.details.description?.utf16.count == 32_766)
        #expect(losses.contains(SBOMLoss(.cutShort(field: "description", length: 32_769, written: 32_766), component: "a")))
        #expect(try SBOMWriter.write(document, as: SBOMFormat(.table, .csv, version: "")).losses.allSatisfy { $0.code != "SBOM-310" })
    }
}
