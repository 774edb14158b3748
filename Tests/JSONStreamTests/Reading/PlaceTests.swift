import Diagnostics
import JSONStream
import Testing

@Suite("Line, column and JSON Pointer of errors")
struct PlaceTests {
    @Test(
        "Exact places",
        arguments: [
            ("x", 1, 1, ""), ("\nx", 2, 1, ""), ("\r\n\r\n  x", 3, 3, ""), ("\rx", 1, 2, ""), ("[1,\n x]", 2, 2, "/1"), ("[\n1,\n2\n3]", 4, 1, "/1"),
            ("[1,]", 1, 4, "/1"), ("[,1]", 1, 2, "/0"), ("[[1,2],[3,x]]", 1, 11, "/1/1"), ("{\"a\":x}", 1, 6, "/a"),
            ("{\"a\":1,\"b\":[{\"c\":x}]}", 1, 18, "/b/0/c"),
            ("{\"a\":1 x", 1, 8, "/a"), ("{\"a\":1,x", 1, 8, ""), ("{\"a\":1,\"b\\q\":1}", 1, 10, ""), ("{\"a\" 1}", 1, 6, "/a"), ("{x", 1, 2, ""),
            ("{\"a\":{\"b\":1},x", 1, 14, ""), ("{\"a\":{\"b\":1,x", 1, 13, "/a"), ("{\"a\":{\"b\":1} x", 1, 14, "/a"), ("{\"a\":[1] x", 1, 10, "/a"),
            ("[{\"a\":1} x", 1, 10, "/0"), ("{\"日\":x}", 1, 8, "/日"), ("[\"日本\",x]", 1, 11, "/1"), ("{\"a~b/c\":x}", 1, 10, "/a~0b~1c"),
            ("{\"\":x}", 1, 5, "/"),
            ("{\"\\u0061\\n\":x}", 1, 13, "/a\n"), ("{\"\\ud83d\\ude00\":[x]}", 1, 18, "/😀/0"), ("1 x", 1, 3, ""), ("[1]\n\n]", 3, 1, ""),
            ("[1", 1, 3, "/0"),
            ("[1,\n", 2, 1, "/1"), ("{\"a\":[", 1, 7, "/a"), ("\n\n", 3, 1, ""), ("[\"a\nb\"]", 1, 4, "/0"), ("[1,-]", 1, 4, "/1"),
            ("[\"ab\\q\"]", 1, 5, "/0"),
            ("{\"a\":1,\"a\":x}", 1, 12, "/a"),
        ])
    func places(text: String, line: Int, column: Int, pointer: String) throws {
        let error = try #require(read(text).error)
        #expect(error.line == line)
        #expect(error.column == column)
        #expect(error.pointer == pointer)
        let later = try #require(read(text, lineBase: 41).error)
        #expect(later == JSONError(reason: error.reason, offset: error.offset, line: line + 41, column: column, pointer: pointer))
    }

    @Test("The column of malformed UTF-8 is that of the first bad byte")
    func malformed() {
        let text: [UInt8] = Array("{\"k\":\n \"ab".utf8) + [0xFF] + Array("\"}".utf8)
        #expect(read(text).error == JSONError(reason: .invalidUTF8, offset: 10, line: 2, column: 5, pointer: "/k"))
    }

    @Test("The pointer follows the reader")
    func pointer() throws {
        var json = JSONReader(ByteBlock(Array(#"{"a":[1,{"b":2}],"c":3}"#.utf8)))
        #expect(json.pointer.isEmpty)
        try json.beginObject()
        #expect(json.pointer.isEmpty)
        _ = try json.nextKey()
        #expect(json.pointer == "/a")
        try json.beginArray()
        #expect(json.pointer == "/a")
        _ = try json.nextElement()
        #expect(json.pointer == "/a/0")
        try json.skip()
        #expect(json.pointer == "/a/0")
        _ = try json.nextElement()
        try json.beginObject()
        _ = try json.nextKey()
        #expect(json.pointer == "/a/1/b")
        #expect(json.depth == 3)
        try json.skip()
        _ = try json.nextKey()
        #expect(json.pointer == "/a/1")
        #expect(try !json.nextElement())
        #expect(json.pointer == "/a")
        #expect(try json.nextKey() == "c")
        try json.skip()
        #expect(try json.nextKey() == nil)
        #expect(json.pointer.isEmpty)
        #expect(json.depth == 0)
    }

    @Test("Of a long key the pointer has the beginning, cut between characters")
    func longKey() throws {
        for fill in ["k", "日", "😀", "\\n", "\\u65e5"] {
            let key = "ab" + String(repeating: fill, count: 3000)
            let pointer = try #require(read("{\"\(key)\":x}").error).pointer
            #expect(pointer.hasPrefix("/ab") && pointer.hasSuffix("…"))
            #expect(pointer.utf8.count < 210)
            #expect(!pointer.contains("\u{FFFD}") && !pointer.contains("\\"))
        }
    }

    @Test("A message has the place, and a long pointer is shortened from its head")
    func message() throws {
        let error = try #require(read("{\"a\": [0,\n  x]}").error)
        #expect(error.wording.english == "line 2, column 3 (/a/1): unexpected 'x': this is not valid JSON here.")
        #expect(error.wording.japanese == "2行3列 (/a/1): JSONとして読めない文字 'x' があります。")
        #expect(error.description == "JSON-003: " + error.wording.english)
        let deep = String(repeating: "{\"component\":", count: 100) + "x"
        let message = try #require(read(deep).error).wording.english
        #expect(message.contains("(…") && message.contains("component/component): unexpected"))
        #expect(message.count < 200)
        let hostile = try #require(read("{\"\\u001b[2J\\u202e\":x}").error)
        #expect(hostile.pointer == "/\u{1B}[2J\u{202E}")
        #expect(hostile.wording.english.contains("(/\\u{1B}[2J\\u{202E})"))
    }
}
