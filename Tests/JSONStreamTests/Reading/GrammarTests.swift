import JSONStream
import Testing

@Suite("Grammar of RFC 8259")
struct GrammarTests {
    @Test("Documents that the grammar allows are read as what they say")
    func valid() {
        for (text, value) in GrammarCases.valid { #expect(read(text) == .success(value), "\(text.debugDescription)") }
        #expect(GrammarCases.valid.count > 30)
    }

    @Test("Numbers are kept as they are written")
    func numbers() {
        for text in GrammarCases.numbers {
            #expect(read(text) == .success(.number(text)))
            #expect(read("[\(text),\(text) ]") == .success(.array([.number(text), .number(text)])))
        }
    }

    @Test("Documents that the grammar forbids are errors with the exact place")
    func invalid() {
        for (text, reason, offset) in GrammarCases.invalid {
            let error = read(text).error
            #expect(error?.reason == reason, "\(text.debugDescription): \(String(describing: error))")
            #expect(error?.offset == offset, "\(text.debugDescription): \(String(describing: error))")
        }
        #expect(GrammarCases.invalid.count > 100)
    }

    @Test("Every beginning of a document is an error, and never a crash")
    func truncated() {
        let text = #" {"a": [1.5e-3, "x\u00e9\ud83d\ude00", {"日": null}], "b\n": [true, false], "c": {"d": []}} "#
        let bytes = Array(text.utf8)
        #expect(read(bytes).error == nil)
        for length in 0..<(bytes.count - 1) {
            let error = read(bytes[..<length]).error
            let isCutInside = error?.reason == .unexpectedEnd || error?.reason == .empty || error?.reason == .invalidUTF8
            #expect(isCutInside && error?.offset == length, "\(length): \(String(describing: error))")
        }
    }

    @Test("Skipping is exactly as strict as reading, and says the same")
    func skipping() {
        var documents = GrammarCases.valid.map { Array($0.text.utf8) } + GrammarCases.numbers.map { Array($0.utf8) }
        documents += GrammarCases.invalid.map { Array($0.text.utf8) }
        documents += EncodingTests.malformed.map { [34] + $0.bytes + [34] } + EscapeTests.lone.map { Array("[\"x\(String($0))\"]".utf8) }
        documents += documents.map { Array("{\"a\": [0, ".utf8) + $0 + Array("], \"b\": 1}".utf8) }
        for document in documents { #expect(skip(document) == read(document).error, "\(shown(document))") }
    }

    @Test("A skipped value lies where the reader says")
    func rawRange() throws {
        let block = ByteBlock(Array(#"{"a" : [1, {"b":"]"}] ,"c":2 }"#.utf8))
        var json = JSONReader(block)
        try json.beginObject()
        _ = try json.nextKey()
        let range = try json.rawRange()
        #expect(String(decoding: block.bytes[range], as: UTF8.self) == #"[1, {"b":"]"}]"#)
        #expect(json.depth == 1)
        #expect(try json.nextKey() == "c")
        #expect(try json.int() == 2)
        #expect(try json.nextKey() == nil)
        try json.end()
        #expect(json.offset == block.count)
    }

    @Test("A reader of a part of a block sees nothing but the part")
    func part() throws {
        let block = ByteBlock(Array("[1,22,333]".utf8))
        var json = JSONReader(block, range: 3..<5)
        #expect(try json.int() == 22)
        try json.end()
        var cut = JSONReader(ByteBlock(Array("\"abc\"".utf8)), range: 0..<4)
        #expect(throws: JSONError.self) { try cut.string() }
        var beyond = JSONReader(block, range: 8..<1000)
        #expect(try beyond.int() == 3)
        var outside = JSONReader(block, range: 500..<1000)
        #expect(throws: JSONError.self) { try outside.skip() }
    }
}
