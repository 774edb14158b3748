import Foundation
import JSONStream
import Tables
import TestPrograms
import Testing

@Suite struct XLSXTests {
    private let table = Table(name: "部品表", rows: [["No.", "名前"], ["1", "=1+1"], ["2", "a & <b>\nc"], [], ["3", "", "é"]])

    @Test func comesBackAsItWas() throws {
        let bytes = try XLSXWriter.write(table)
        #expect(XLSXReader.isWorkbook(ByteBlock(bytes)))
        #expect(try XLSXReader.read(ByteBlock(bytes)) == [table])
        #expect(try XLSXWriter.write(table) == bytes)
    }

    /// Cells that span rows are told, so that a reader can say what stands in each of them.
    @Test func cellsThatSpanRows() throws {
        var table = Table(name: "a", rows: [["x", "y"], ["1", "a"], ["", "b"], ["", "c"], ["2", "d"]])
        table.spans = [0: [1..<4], 26: [0..<2, 3..<9]]
        let read = try XLSXReader.read(ByteBlock(try XLSXWriter.write(table)))
        #expect(read == [table])
        #expect((0..<5).map { read[0].firstRow(ofCellAt: 0, row: $0) } == [nil, nil, 1, 1, nil])
        #expect((0..<10).map { read[0].firstRow(ofCellAt: 26, row: $0) } == [nil, 0, nil, nil, 3, 3, 3, 3, 3, nil])
        #expect(read[0].firstRow(ofCellAt: 1, row: 2) == nil)
    }

    /// What another program writes: shared texts with readings, dates, numbers, formulas, gaps.
    @Test(.enabled(if: Python.has("openpyxl"), "python3 has no openpyxl: no workbook of another program to read"))
    func readsOthersWorkbooks() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "mimamori-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Python.run(
            """
            import datetime, openpyxl, sys
            book = openpyxl.Workbook()
            sheet = book.active
            sheet.title = "一覧"
            sheet.append(["名前", "版", "日", "時", "真"])
            sheet.append(["部品", "1.10", datetime.date(2026, 1, 31), datetime.datetime(2026, 1, 31, 9, 30), True])
            sheet["A4"] = 3
            sheet["B4"] = 1.5
            sheet["C4"] = "=1+1"
            book.create_sheet("空")
            book.save(sys.argv[1])
            """, [file.path])
        let tables = try XLSXReader.read(ByteBlock(try Data(contentsOf: file)))
        #expect(tables.map(\.name) == ["一覧", "空"])
        #expect(
            tables[0].rows == [
                ["名前", "版", "日", "時", "真"], ["部品", "1.10", "2026-01-31", "2026-01-31T09:30:00", "TRUE"], [], ["3", "1.5", ""],
            ])
    }

    /// What we write opens in another program, with texts only.
    @Test(.enabled(if: Python.has("openpyxl"), "python3 has no openpyxl: our workbook not opened by another program"))
    func othersReadOurs() throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "mimamori-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(XLSXWriter.write(table)).write(to: file)
        let output = try Python.run(
            "import openpyxl, sys\nsheet = openpyxl.load_workbook(sys.argv[1]).active\nprint(sheet.title, sheet['B2'].value, sheet['B2'].data_type, sheet.freeze_panes)",
            [file.path])
        #expect(output == "部品表 =1+1 s A2\n" || output == "部品表 =1+1 inlineStr A2\n")
    }

    @Test func hostileWorkbooksAreRefused() throws {
        let bytes = try XLSXWriter.write(Table(rows: [[String](repeating: String(repeating: "a", count: 200_000), count: 30)]))
        #expect(throws: TableError.self) { try XLSXReader.read(ByteBlock(bytes), limits: TableLimits(ratio: 10)) }
        #expect(throws: TableError.self) { try XLSXReader.read(ByteBlock(bytes), limits: TableLimits(bytes: 1_000)) }
        #expect(throws: TableError.self) { try XLSXReader.read(ByteBlock(bytes), limits: TableLimits(cells: 5)) }
        let small = try XLSXWriter.write(table)
        for length in stride(from: 0, to: small.count - 1, by: 97) {
            #expect((try? XLSXReader.read(ByteBlock(small[..<length]))) != [table], "\(length)")
        }
    }
}

/// Another program's hands, where they are there.
enum Python {
    static func has(_ module: String) -> Bool { (try? run("import \(module)", [])) != nil }

    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> String {
        let ended = try ChildProgram("python3", ["-c", program] + arguments).run()
        guard ended.status == 0 else { throw CocoaError(.executableLoad) }
        return ended.text
    }
}
