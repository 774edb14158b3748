import Testing

@testable import JSONStream

/// Skipping a value takes another way than reading it, and must judge the same.
struct SoundValueTests {
    private static let values = [
        "0", "-0", "01", "-", "1.", "1.5", "1e", "1E+5", "1e-", "12345678901234567890", "true", "tru", "falsey", "null", "nul", "\"\"", "\"a",
        "\"a\\\"b\"",
        "\"\\u0041\"", "\"\\ud83d\\ude00\"", "\"\\ud83d\"", "\"\\u00g0\"", "\"\\x\"", "\"見守り\"", "\"a\tb\"", "[]", "[ ]", "[,]", "[1,]", "[1 2]",
        "[1,2]",
        "[[],[[]],{}]", "{}", "{ }", "{,}", "{\"a\":1,}", "{\"a\" : [ 1 , {\"b\":null} ] }", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1]", "[1}",
        "{\"a\":1", "[\"x\",\"y\"", "}", "]", ",", ":", "{\"a\":{\"b\":{\"c\":[{\"d\":\"e\"}]}}}", "[true,false,null,-1.5e+10,\"\\n\"]",
    ]

    @Test(arguments: values, ["", " ", " x"]) func judgesAsReadingDoes(text: String, end: String) {
        let whole = "{\"member\": \(text)\(end)}"
        let skipped = outcome(whole) { json throws(JSONError) in try json.skip() }
        let read = outcome(whole) { json throws(JSONError) in _ = try json.value() }
        #expect(skipped == read)
    }

    @Test func brokenUTF8IsFoundWithItsPlace() {
        for bytes in [[0xC0, 0x80], [0xE3, 0x81], [0xFF], [0xED, 0xA0, 0x80]] as [[UInt8]] {
            let block = ByteBlock(Array("[\"abcdefghij".utf8) + bytes + Array("klm\"]".utf8))
            var json = JSONReader(block)
            #expect(throws: JSONError(reason: .invalidUTF8, offset: 12, line: 1, column: 13, pointer: "/0")) { try json.skip() }
        }
    }

    @Test func limitsHold() throws {
        let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
        for depth in [1, 62, 63, 64, 65, 99, 100, 128] {
            var json = JSONReader(ByteBlock(deep.utf8), limits: JSONLimits(depth: depth))
            if depth < 100 { #expect(throws: JSONError.self) { try json.skip() } } else { try json.skip() }
        }
        for text in ["\"abcdef\"", "123456", "\"\\\"abcd\"", "{\"abcdef\":1}"] {
            var short = JSONReader(ByteBlock(text.utf8), limits: JSONLimits(stringBytes: 5))
            #expect(throws: JSONError.self) { try short.skip() }
            var exact = JSONReader(ByteBlock(text.utf8), limits: JSONLimits(stringBytes: 6))
            try exact.skip()
        }
    }

    private func outcome(_ text: String, _ body: (inout JSONReader) throws(JSONError) -> Void) -> String {
        var json = JSONReader(ByteBlock(text.utf8))
        do throws(JSONError) {
            try json.beginObject()
            while try json.nextKey() != nil { try body(&json) }
            try json.end()
            return "read"
        } catch {
            return "\(error)"
        }
    }
}
