import JSONStream
import Testing

@testable import Tables

/// Cells of workbooks as other programs write them.
@Suite struct SheetCellTests {
    /// A workbook with these rows and number formats.
    private func read(_ rows: String, formats: [String] = [], texts: [String] = []) throws -> Table {
        let own = formats.enumerated().map { "<numFmt numFmtId=\"\(164 + $0.offset)\" formatCode=\"\($0.element)\"/>" }.joined()
        let styles = "<xf numFmtId=\"0\"/>" + formats.indices.map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
        let parts: [(name: String, bytes: [UInt8])] = [
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"s\" r:id=\"a\"/></sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"a\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
            ("xl/styles.xml", "<styleSheet><numFmts>\(own)</numFmts><cellXfs>\(styles)<xf numFmtId=\"2\"/></cellXfs></styleSheet>"),
            ("xl/sharedStrings.xml", "<sst>\(texts.map { "<si><t>\($0)</t></si>" }.joined())</sst>"),
            ("xl/worksheets/sheet1.xml", "<worksheet><sheetData>\(rows)</sheetData></worksheet>"),
        ].map { ($0.0, Array($0.1.utf8)) }
        return try #require(try XLSXReader.read(ByteBlock(try ZipWriter.write(parts))).first)
    }

    @Test(arguments: [
        ("0.00", "1.1", "1.10"), ("0.00", "3", "3.00"), ("0.0", "2.25", "2.3"), ("0", "1.5", "2"), ("00.0", "1.1", "01.1"), ("#.##", "3", "3."),
        ("#.##", "0.5", ".5"), ("0.0#", "1.25", "1.25"), ("0.0#", "1", "1.0"), ("General", "1.1000000000000001", "1.1"), ("@", "3", "3"),
        ("0.00", "1.005", "1.01"), ("0.00", "-1.1", "-1.10"), ("0.00", "-0.001", "0.00"), ("0.000", "1E2", "100.000"), ("#", "0", ""),
    ])
    func numbersAsShown(format: String, value: String, shown: String) throws {
        let table = try read("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>\(value)</v></c></row>", formats: [format])
        #expect(table.rows == [[shown]] && table.shownOtherwise.isEmpty)
    }

    @Test func builtInFormat() throws { #expect(try read("<row r=\"1\"><c r=\"A1\" s=\"1\"><v>1.1</v></c></row>").rows == [["1.10"]]) }

    @Test(arguments: ["0%", "#,##0.0", "0.0&quot;.x&quot;", "0.00E+00", "# ?/?", "0.0;-0.0", "yyyy/mm/dd"]) func numbersShownOtherwise(format: String)
        throws
    {
        let table = try read("<row r=\"2\"><c r=\"B2\" s=\"1\"><v>1.5</v></c></row>", formats: [format])
        #expect(table.shownOtherwise == [1: [1]])
    }

    /// Errors, formulas that nobody computed and references to nothing are no texts; an empty result is one.
    @Test func cellsWithoutValue() throws {
        let table = try read(
            "<row r=\"1\"><c r=\"A1\" t=\"e\"><v>#N/A</v></c><c r=\"B1\"><f>1+1</f></c><c r=\"C1\" t=\"s\"><v>9</v></c>"
                + "<c r=\"D1\" t=\"str\"><f>A1</f><v></v></c><c r=\"E1\" t=\"s\"><v>0</v></c><c r=\"F1\"><f>1+1</f><v>2</v></c></row>", texts: ["x"])
        #expect(table.rows == [["", "", "", "", "x", "2"]])
        #expect(table.notes.map(\.kind) == [.noValue("#N/A"), .noValue("=1+1"), .noValue("9")] && table.notes.map(\.cell) == ["A1", "B1", "C1"])
    }

    /// Rows count by their number, whatever their order; what stands twice, or nowhere, is named.
    @Test func rowsInAnyOrder() throws {
        func row(_ number: Int, _ text: String) -> String {
            "<row r=\"\(number)\"><c r=\"A\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c></row>"
        }
        let table = try read(row(1, "a") + row(3, "c") + row(2, "b") + row(3, "d") + row(0, "e"))
        #expect(table.rows == [["a"], ["b"], ["c"]])
        #expect(table.notes.map(\.kind) == [.leftOut("d"), .leftOut("e")] && table.notes.first?.cell == "A3")
    }

    /// A row that no sheet has is named as the file has it, and is none of the rows there are.
    @Test(arguments: ["0", "-3", "1048577", "99999999999999999999"]) func rowsOutside(number: String) throws {
        let cells = "<c r=\"A\(number)\" t=\"inlineStr\"><is><t>a</t></is></c><c t=\"e\"><v>#N/A</v></c>"
        let table = try read("<row r=\"1\"><c r=\"A1\"><v>7</v></c></row><row r=\"\(number)\">\(cells)</row>")
        #expect(table.rows == [["7"]] && table.notes.map(\.kind) == [.leftOut("a"), .noValue("#N/A")])
        #expect(table.notes.map(\.cell) == ["A\(number)", "B\(number)"].map { String($0.prefix(20)) } && table.notes.allSatisfy { $0.row == nil })
    }

    @Test(arguments: [
        ("_x000D_", "\r"), ("a_x005F_x000D_b", "a_x000D_b"), ("_x00G0_", "_x00G0_"), ("_xD83D__xDE00_", "😀"), ("_x0041", "_x0041"),
        ("__x0041_", "_A"),
    ])
    func speltCharacters(written: String, meant: String) throws {
        #expect(try read("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", texts: [written]).rows == [[meant]])
        let table = Table(name: "s", rows: [["\(meant)\u{1}_x0041_\r\u{FFFE}é"]])
        #expect(try XLSXReader.read(ByteBlock(try XLSXWriter.write(table))) == [table])
    }
}
