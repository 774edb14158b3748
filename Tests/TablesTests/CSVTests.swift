import Diagnostics
import JSONStream
import Tables
import Testing

@Suite struct CSVTests {
    private func rows(_ text: String) throws -> [[String]] { try CSVReader.read(ByteBlock(text.utf8)).rows }

    @Test func readsQuotesLineEndsAndSeparators() throws {
        #expect(try rows("a,b\r\n\"c \"\"d\"\"\",\"e\nf\"\r\n") == [["a", "b"], ["c \"d\"", "e\nf"]])
        #expect(try rows("a;b;c\n1,5;2;3") == [["a", "b", "c"], ["1,5", "2", "3"]])
        #expect(try rows("a\tb\n1\t2\n") == [["a", "b"], ["1", "2"]])
        #expect(try rows("a,,\n,\n") == [["a", "", ""], ["", ""]])
        #expect(try rows("") == [])
        // A carriage return alone ends a row too, but not within quotes.
        #expect(try rows("a,b\r1,\"2\r3\"\r4,5") == [["a", "b"], ["1", "2\r3"], ["4", "5"]])
        #expect(throws: TableError.openQuote(line: 3)) { try rows("a\r\"b\"\r\"c") }
        #expect(try CSVReader.read(ByteBlock("a;b\n1,2".utf8), separator: UInt8(ascii: ",")).rows == [["a;b"], ["1", "2"]])
    }

    @Test func comesBackAsItWas() throws {
        let table = Table(rows: [["a", "x,y", "q\"q"], ["=1+1", "-2", "'t", "@x", "+3", "\tt"], ["日本", "l1\nl2", ""]])
        let bytes = CSVWriter.write(table)
        #expect(try CSVReader.read(ByteBlock(bytes)).rows == table.rows)
        // No spreadsheet sees a formula.
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains(",=") && !text.contains("\n=") && text.contains("\"'=1+1\""))
    }

    @Test func refusesBrokenTables() throws {
        #expect(throws: TableError.openQuote(line: 2)) { try rows("a\n\"b") }
        #expect(throws: TableError.self) { try CSVReader.read(ByteBlock("a,b,c".utf8), limits: TableLimits(columns: 2)) }
        #expect(throws: TableError.self) { try CSVReader.read(ByteBlock("a\nb\nc".utf8), limits: TableLimits(cells: 2)) }
        for long in ["a,b\n1,xxxxx\n", "a\n\"xx\nxx\"\n", "a\nxxxxx"] {
            let limits = TableLimits(cellBytes: 4)
            #expect(throws: TableError.tooLongCell(row: 2, limit: 4)) { try CSVReader.read(ByteBlock(long.utf8), limits: limits) }
        }
        #expect(try CSVReader.read(ByteBlock("a,xxxx\n\"xxxx\"".utf8), limits: TableLimits(cellBytes: 4)).rows == [["a", "xxxx"], ["xxxx"]])
    }

    @Test(arguments: [TextEncoding.utf8, .utf16LittleEndian, .utf16BigEndian, .shiftJIS, .eucJP])
    func tellsEncodings(encoding: TextEncoding) throws {
        let text = Array("コンポーネント名,版\n輸液ポンプ制御,2.4.1\n警報音,1.0①".replacing(encoding == .eucJP ? "①" : "", with: "").utf8)
        var bytes = try #require(encoding.encode(text))
        if encoding == .utf16LittleEndian { bytes = [0xFF, 0xFE] + bytes }
        if encoding == .utf16BigEndian { bytes = [0xFE, 0xFF] + bytes }
        let decoded = try TextEncoding.decode(ByteBlock(bytes))
        #expect(decoded.text == text && decoded.encoding == encoding)
    }

    /// Half-width kana alone are valid EUC-JP too; nobody writes such kanji. Real EUC-JP stays what it is.
    @Test(arguments: [
        ("liba,1,ﾘﾝｺﾊﾟｽ\nlibb,1,ﾆﾎﾝｺｳﾃﾞﾝ\n", TextEncoding.shiftJIS, true), ("a,1,ｱﾙﾌｧ･ﾍﾞｰﾀ･\n", .shiftJIS, true), ("a,1,かな\n", .eucJP, false),
        ("a,1,データ\n", .eucJP, false), ("a,1,日本\n", .eucJP, false),
    ])
    func halfWidthKana(text: String, encoding: TextEncoding, isGuess: Bool) throws {
        let bytes = try #require(encoding.encode(Array(text.utf8)))
        let decoded = try TextEncoding.decode(ByteBlock(bytes))
        #expect(decoded.encoding == encoding && String(decoding: decoded.text, as: UTF8.self) == text)
        #expect(try CSVReader.read(ByteBlock(bytes)).notes.map(\.kind) == (isGuess ? [.encodingGuessed(.shiftJIS)] : []))
    }

    @Test func bytesInNoEncodingAreRefused() {
        #expect(throws: TableError.unknownEncoding) { try TextEncoding.decode(ByteBlock([0x41, 0xFF, 0xFF, 0x80])) }
    }

    @Test func everyErrorHasWords() {
        let errors: [TableError] = [
            .unknownEncoding, .openQuote(line: 1), .tooManyCells(row: 1, limit: 1), .noWorkbook(part: "x"), .damaged(message: "x"),
            .tooLarge(limit: 1), .tooLongCell(row: 1, limit: 1),
            .badPart(part: "x", message: Wording(ja: "x", en: "x")),
        ]
        #expect(Set(errors.map(\.code)).count == errors.count)
        #expect(errors.allSatisfy { !$0.wording.japanese.isEmpty && !$0.wording.english.isEmpty })
    }
}
