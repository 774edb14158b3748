import JSONStream
import Testing

@Suite("Escapes in strings")
struct EscapeTests {
    /// Half a surrogate pair in every position.
    static let lone = [
        #"\ud800"#, #"\uD83D"#, #"\udbff"#, #"\udc00"#, #"\uDFFF"#, #"\ud83dx"#, #"\ud83d\n"#, #"\ud83d\ud83d"#, #"\ud83d\u0041"#, #"\ude00\ud83d"#,
        #"\ud83d\ude00\ude00"#, #"\ud83d\\ude00"#, #"\ud83d\Ude00"#, #"\ud83d\uDBFF"#, #"\ud83d\ue000"#,
    ]

    @Test(
        "Each escape",
        arguments: [
            (#"\""#, "\""), (#"\\"#, "\\"), (#"\/"#, "/"), (#"\b"#, "\u{8}"), (#"\f"#, "\u{C}"), (#"\n"#, "\n"), (#"\r"#, "\r"), (#"\t"#, "\t"),
            (#"\u0000"#, "\u{0}"), (#"\u0041"#, "A"), (#"\u00e9"#, "é"), (#"\u00E9"#, "é"), (#"\u65E5\u672c"#, "日本"), (#"\uFFFF"#, "\u{FFFF}"),
            (#"\uFEFF"#, "\u{FEFF}"), (#"\uD7FF\uE000"#, "\u{D7FF}\u{E000}"), (#"\ud83d\ude00"#, "😀"), (#"\uD800\uDC00"#, "\u{10000}"),
            (#"\udbff\udfff"#, "\u{10FFFF}"), (#"a\nb\tc"#, "a\nb\tc"), (#"\\n"#, "\\n"), (#"\\\\"#, "\\\\"), (#"\\u0041"#, "\\u0041"),
            (#"long enough for words\u0021 and more of it\n"#, "long enough for words! and more of it\n"), (#"\\\""#, "\\\""),
        ])
    func escapes(written: String, meant: String) {
        #expect(read("\"\(written)\"") == .success(.string(meant)))
        #expect(read("{\"\(written)\":0}") == .success(.object([.init(meant, .number("0"))])))
    }

    @Test("Half a surrogate pair is an error where it begins", arguments: lone)
    func loneSurrogates(written: String) throws {
        let error = try #require(read("[\"ab\(written)cd\"]").error)
        let before = written.hasPrefix(#"\ud83d\ude00"#) ? 12 : 0
        #expect(error == JSONError(reason: .invalidEscape, offset: 4 + before, line: 1, column: 5 + before, pointer: "/0"))
        var json = JSONReader(ByteBlock(Array("\"\(written)\"".utf8)))
        #expect(throws: JSONError.self) { try json.stringRange() }
    }

    @Test("A pair cut by the end of the document is a truncation")
    func cutPair() {
        let whole = Array(#""\ud83d\ude00"#.utf8)
        for length in 1...whole.count { #expect(read(whole[..<length]).error?.reason == .unexpectedEnd, "\(length)") }
    }

    @Test("The range of a string keeps its escapes and leaves the quotes out")
    func range() throws {
        let block = ByteBlock(Array(#"  "a\"b\u0041" "#.utf8))
        var json = JSONReader(block)
        #expect(String(decoding: block.bytes[try json.stringRange()], as: UTF8.self) == #"a\"b\u0041"#)
        try json.end()
    }

    @Test("A special character is seen at every offset from the eight-byte steps")
    func offsets() {
        for before in 0..<20 {
            for after in [0, 1, 7, 8, 9] {
                let (head, tail) = (String(repeating: "x", count: before), String(repeating: "y", count: after))
                #expect(read("\"\(head)\\\"\(tail)\"") == .success(.string(head + "\"" + tail)))
                #expect(read("\"\(head)é\(tail)\"") == .success(.string(head + "é" + tail)))
                #expect(read("\"\(head)\u{1}\(tail)\"").error?.offset == before + 1)
                #expect(read("\"\(head)\u{1F}\(tail)\"").error?.reason == .controlCharacter)
                #expect(read("\"\(head)\"\(tail)").error?.offset == (after == 0 ? nil : before + 2))
            }
        }
    }

    /// A string that does not know it of itself is looked through for normalisation whenever it is hashed: a third of reading an SBOM.
    @Test("A string knows whether it is ASCII", arguments: ["pkg:npm/core@1.0.0?package-id=6c57", "超音波診断装置用ソフトウェア部品", "Müller & Söhne GmbH"])
    func knowsASCII(text: String) throws {
        let block = ByteBlock(Array("[\"\(text)\",\"before it\",{\"\(text)\":0}]".utf8))
        var reader = JSONReader(block)
        try reader.beginArray()
        #expect(try reader.nextElement())
        let value = try reader.string()
        #expect(value == text && value.utf8Span.isKnownASCII == text.utf8.allSatisfy { $0 < 128 })
        #expect(try reader.nextElement())
        #expect(try reader.string().utf8Span.isKnownASCII)
        #expect(try reader.nextElement())
        try reader.beginObject()
        let key = try #require(try reader.nextKey())
        #expect(key == text && key.utf8Span.isKnownASCII == text.utf8.allSatisfy { $0 < 128 })
    }
}
