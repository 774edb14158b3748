import JSONStream
import Testing

@Suite("Writing")
struct WriterTests {
    private func written(pretty: Bool = false, _ write: (inout JSONWriter) -> Void) -> String {
        var json = JSONWriter(pretty: pretty)
        write(&json)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    private func sample(_ json: inout JSONWriter) {
        json.beginObject()
        json.member("name", "見守り/\"x\"\\")
        json.member("none", ifPresent: nil)
        json.member("some", ifPresent: "s")
        json.member("count", -3)
        json.member("flag", true)
        json.member("texts", ["a", "b"])
        json.member("noTexts", [])
        json.key("empty")
        json.beginObject()
        json.endObject()
        json.key("nested")
        json.beginArray()
        json.null()
        json.beginObject()
        json.key("n")
        json.literal("1.50")
        json.endObject()
        json.endArray()
        json.endObject()
    }

    @Test("Compact: no white space at all")
    func compact() {
        let text = #"{"name":"見守り/\"x\"\\","some":"s","count":-3,"flag":true,"texts":["a","b"],"noTexts":[],"empty":{},"nested":[null,{"n":1.50}]}"#
        #expect(written(sample) == text)
    }

    @Test("Pretty: two spaces a level, empty containers on one line")
    func pretty() {
        #expect(
            written(pretty: true, sample) == #"""
                {
                  "name": "見守り/\"x\"\\",
                  "some": "s",
                  "count": -3,
                  "flag": true,
                  "texts": [
                    "a",
                    "b"
                  ],
                  "noTexts": [],
                  "empty": {},
                  "nested": [
                    null,
                    {
                      "n": 1.50
                    }
                  ]
                }
                """#)
    }

    @Test("The same calls give the same bytes")
    func deterministic() {
        for pretty in [false, true] { #expect(written(pretty: pretty, sample) == written(pretty: pretty, sample)) }
    }

    @Test("Quotes, backslashes and control characters are escaped, nothing else is")
    func escapes() {
        for value in UInt32(0)...0x2FF {
            guard let scalar = UnicodeScalar(value) else { continue }
            let text = written { $0.string(String(scalar)) }
            let expected =
                switch value {
                case 0x22: #""\"""#
                case 0x5C: #""\\""#
                case 8, 9, 10, 12, 13: text
                case 0..<32: "\"\\u00" + (value < 16 ? "0" : "") + String(value, radix: 16) + "\""
                default: "\"\(scalar)\""
                }
            #expect(text == expected)
            #expect(text.utf8.allSatisfy { $0 >= 32 })
            #expect(read(text) == .success(.string(String(scalar))))
        }
        #expect(written { $0.string("\n\r\t") } == #""\n\r\t""#)
        #expect(written { $0.string("\u{2028}😀\u{10FFFF}\u{FFFF}") } == "\"\u{2028}😀\u{10FFFF}\u{FFFF}\"")
        #expect(written { $0.member("k\n\"", "v") } == #""k\n\"":"v""#)
    }

    @Test("Values at the top follow each other as the caller ends the lines")
    func lines() {
        let text = written { json in
            for number in 1...3 {
                json.beginArray()
                json.int(number)
                json.endArray()
                json.newline()
            }
        }
        #expect(text == "[1]\n[2]\n[3]\n")
    }

    @Test("What was written can be taken in parts", arguments: [false, true])
    func take(pretty: Bool) {
        var whole = JSONWriter(pretty: pretty)
        var parts = JSONWriter(pretty: pretty)
        var taken: [UInt8] = []
        whole.beginArray()
        parts.beginArray()
        for number in 0..<20 {
            whole.int(number)
            parts.int(number)
            if number % 3 == 0 { taken += parts.take() }
            #expect(!parts.bytes.isEmpty || number % 3 == 0)
        }
        whole.endArray()
        parts.endArray()
        #expect(taken + parts.take() == whole.bytes)
        #expect(parts.bytes.isEmpty)
    }
}
