import Diagnostics
import JSONStream
import Testing

@Suite("What is no feed")
struct SplitterErrorTests {
    @Test(
        "Errors with their places",
        arguments: [
            ("", JSONError.Reason.empty, 0, 1, 1), ("\n \n", .empty, 3, 3, 1), ("\u{FEFF}", .empty, 3, 1, 1), ("1", .unexpectedByte(49), 0, 1, 1),
            ("\"a\"", .unexpectedByte(34), 0, 1, 1), ("null", .unexpectedByte(110), 0, 1, 1), ("\n\n  x", .unexpectedByte(120), 4, 3, 3),
            ("<html>", .unexpectedByte(60), 0, 1, 1), ("}", .unexpectedByte(125), 0, 1, 1), ("]", .unexpectedByte(93), 0, 1, 1),
            (",", .unexpectedByte(44), 0, 1, 1),
            ("\u{FEFF}\u{FEFF}{}", .unexpectedByte(0xEF), 3, 1, 1), (" \u{FEFF}{}", .unexpectedByte(0xEF), 1, 1, 2),
            ("{}\u{FEFF}", .unexpectedByte(0xEF), 2, 1, 3),
            // Values one after another.
            ("{", .unexpectedEnd, 1, 1, 2), ("{\"a\":\"", .unexpectedEnd, 6, 1, 7), ("{\"a\":\"}", .unexpectedEnd, 7, 1, 8),
            ("{}\n{", .unexpectedEnd, 4, 2, 2),
            ("{\"a\":[}", .unexpectedEnd, 7, 1, 8), ("{},{}", .unexpectedByte(44), 2, 1, 3), ("{}\n,", .unexpectedByte(44), 3, 2, 1),
            ("{}[{}]", .unexpectedByte(91), 2, 1, 3),
            ("{}}", .unexpectedByte(125), 2, 1, 3), ("{}]", .unexpectedByte(93), 2, 1, 3), ("{}\n{}\nx", .unexpectedByte(120), 6, 3, 1),
            ("{}\u{0}", .unexpectedByte(0), 2, 1, 3),
            // One array.
            ("[", .unexpectedEnd, 1, 1, 2), ("[{}", .unexpectedEnd, 3, 1, 4), ("[{},", .unexpectedEnd, 4, 1, 5), ("[{},\n", .unexpectedEnd, 5, 2, 1),
            ("[{", .unexpectedEnd, 2, 1, 3), ("[,{}]", .unexpectedByte(44), 1, 1, 2), ("[{}{}]", .unexpectedByte(123), 3, 1, 4),
            ("[{} {}]", .unexpectedByte(123), 4, 1, 5),
            ("[{},]", .unexpectedByte(93), 4, 1, 5), ("[{},,{}]", .unexpectedByte(44), 4, 1, 5), ("[,]", .unexpectedByte(44), 1, 1, 2),
            ("[{}}", .unexpectedByte(125), 3, 1, 4),
            // An element that is no object, and no JSON.
            ("[x]", .unexpectedByte(120), 1, 1, 2), ("[{},\n1x,{}]", .unexpectedByte(120), 6, 2, 2), ("[1 2]", .unexpectedByte(50), 3, 1, 4),
            ("[1{}]", .unexpectedByte(123), 2, 1, 3), ("[\"a\"\"b\"]", .unexpectedByte(34), 4, 1, 5), ("[01]", .invalidNumber, 1, 1, 2),
            ("[{},nul,{}]", .unexpectedByte(110), 4, 1, 5),
            ("[\"\\x\"]", .invalidEscape, 2, 1, 3), ("[[1}]", .unexpectedByte(125), 3, 1, 4), ("[1", .unexpectedEnd, 2, 1, 3),
            ("[\"a", .unexpectedEnd, 3, 1, 4), ("[[1", .unexpectedEnd, 3, 1, 4), ("[1,]", .unexpectedByte(93), 3, 1, 4),
            ("[nul", .unexpectedEnd, 4, 1, 5),
            ("[]]", .trailingData, 2, 1, 3), ("[]\n[]", .trailingData, 3, 2, 1), ("[{}]{}", .trailingData, 4, 1, 5),
            ("[{}],", .trailingData, 4, 1, 5),
            // A wrapping object.
            ("{\"vulnerabilities\":[", .unexpectedEnd, 20, 1, 21), ("{\"vulnerabilities\":[{}", .unexpectedEnd, 22, 1, 23),
            ("{\"vulnerabilities\":[{}]", .unexpectedEnd, 23, 1, 24),
            ("{\"vulnerabilities\":[{}],\n", .unexpectedEnd, 25, 2, 1), ("{\"vulnerabilities\":[,{}]}", .unexpectedByte(44), 20, 1, 21),
            ("{\"vulnerabilities\":[{}{}]}", .unexpectedByte(123), 22, 1, 23), ("{\"vulnerabilities\":[{},]}", .unexpectedByte(93), 23, 1, 24),
            ("{\"vulnerabilities\":[{}]}{}", .trailingData, 24, 1, 25),
            ("{\"vulnerabilities\":[]}\n{\"vulnerabilities\":[]}", .trailingData, 23, 2, 1), ("{\"vulnerabilities\":[]}]", .trailingData, 22, 1, 23),
            // What stands around the array of records must be JSON too.
            ("{\"vulnerabilities\":[{}]]", .unexpectedByte(93), 23, 1, 24), ("{\"vulnerabilities\":[{}],}", .unexpectedByte(125), 24, 1, 25),
            ("{\"vulnerabilities\":[{}]\u{FEFF}}", .unexpectedByte(0xEF), 23, 1, 24),

            ("{\"vulnerabilities\":[{}] \"a\":1}", .unexpectedByte(34), 24, 1, 25),
            ("{\"vulnerabilities\":[{}],\n\"a\":x}", .unexpectedByte(120), 29, 2, 5),
            ("{\"vulnerabilities\":[{}],\"a\":[}]}", .unexpectedByte(125), 29, 1, 30),
            ("{x,\"vulnerabilities\":[{}]}", .unexpectedByte(120), 1, 1, 2),
            ("{\"a\":01,\"vulnerabilities\":[{}]}", .invalidNumber, 5, 1, 6), ("{\"vulnerabilities\" [{}]}", .unexpectedByte(91), 19, 1, 20),
            ("{\"a\":\"vulnerabilities\"[{}]}", .unexpectedByte(91), 22, 1, 23), ("{\"a\":1 \"vulnerabilities\":[{}]}", .unexpectedByte(34), 7, 1, 8),
            ("{\n\"a\":\"\t\",\"vulnerabilities\":[{}]}", .controlCharacter, 7, 2, 6),
            ("{\"vulnerabilities\":1,[{}]}", .unexpectedByte(91), 21, 1, 22),
            ("{\"vulnerabilities\":[],\"x\":\"\\ud800\",\"CVE_Items\":[]}", .invalidEscape, 27, 1, 28),
        ])
    func errors(text: String, reason: JSONError.Reason, offset: Int, line: Int, column: Int) {
        let error = Splitting(text).error
        #expect(error?.reason == reason, "\(text): \(String(describing: error))")
        #expect(error?.offset == offset && error?.line == line && error?.column == column, "\(text): \(String(describing: error))")
    }

    @Test(
        "UTF-16 and UTF-32 are named, by the splitter or by the reader of the record", arguments: ["[{}]", "{\"a\":1}", "{\"vulnerabilities\":[{}]}"])
    func wide(text: String) throws {
        let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        for bytes in [[0xFF, 0xFE] + little, [0xFE, 0xFF, 0] + little, [0xFF, 0xFE, 0, 0] + little] {
            #expect(Splitting([bytes[...]]).error?.reason == .notUTF8Encoding)
        }
        let bare = Splitting([little[...]])
        let isNamed = bare.error?.reason == .notUTF8Encoding || bare.texts.first.map { read($0).error?.reason == .notUTF8Encoding } ?? false
        #expect(isNamed, "\(bare)")
    }

    @Test("An error of the one who takes the records comes through, and nothing more is handed over")
    func emitThrows() {
        struct Stop: Error {}
        var splitter = RecordSplitter(wrapperKeys: [], limit: 100)
        var count = 0
        #expect(throws: Stop.self) {
            try Array("{}\n{}\n{}".utf8).withUnsafeBufferPointer { bytes in
                try splitter.feed(bytes) { _ in
                    count += 1
                    if count == 2 { throw Stop() }
                }
            }
        }
        #expect(count == 2)
    }
}
