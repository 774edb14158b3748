import Diagnostics
import JSONStream
import Testing

@Suite("Asking for a kind of value")
struct TypeTests {
    private static let samples: [(text: String, kind: JSONKind)] = [
        ("{\"a\":1}", .object), ("[1]", .array), ("\"a\"", .string), ("-1.5", .number), ("true", .bool), ("false", .bool), ("null", .null),
    ]

    @Test("Another kind of value is an error with both kinds, and the value can still be read")
    func wrongType() throws {
        for (text, found) in Self.samples {
            var json = JSONReader(ByteBlock(Array("[0, \(text)]".utf8)))
            try json.beginArray()
            _ = try json.nextElement()
            try json.skip()
            _ = try json.nextElement()
            #expect(try json.kind() == found)
            func expectError(_ expected: JSONKind, _ ask: (inout JSONReader) throws -> Void) {
                guard expected != found else { return }
                let error = #expect(throws: JSONError.self) { try ask(&json) }
                #expect(error == JSONError(reason: .wrongType(expected: expected, found: found), offset: 4, line: 1, column: 5, pointer: "/1"))
            }
            expectError(.object) { try $0.beginObject() }
            expectError(.array) { try $0.beginArray() }
            expectError(.string) { _ = try $0.string() }
            expectError(.string) { _ = try $0.stringRange() }
            expectError(.number) { _ = try $0.numberText() }
            expectError(.number) { _ = try $0.int() }
            expectError(.bool) { _ = try $0.bool() }
            if found != .null { #expect(try !json.null()) }
            #expect(try json.value() == read(text).get())
            #expect(try !json.nextElement())
            try json.end()
        }
    }

    @Test("Asking for a kind where there is no value says what is there")
    func noValue() {
        for (text, reason) in [("", JSONError.Reason.empty), ("]", .unexpectedByte(93)), ("tru", .unexpectedEnd), ("x", .unexpectedByte(120))] {
            var json = JSONReader(ByteBlock(Array(text.utf8)))
            #expect((#expect(throws: JSONError.self) { try json.bool() })?.reason == reason, "\(text)")
        }
        var json = JSONReader(ByteBlock(Array("x".utf8)))
        #expect((#expect(throws: JSONError.self) { try json.string() })?.reason == .unexpectedByte(120))
        #expect((#expect(throws: JSONError.self) { try json.kind() })?.reason == .unexpectedByte(120))
        var cut = JSONReader(ByteBlock(Array("nul".utf8)))
        #expect((#expect(throws: JSONError.self) { try cut.null() })?.reason == .unexpectedEnd)
    }

    @Test("A string or null")
    func stringOrNull() throws {
        var json = JSONReader(ByteBlock(Array("[ null, \"a\", 1]".utf8)))
        try json.beginArray()
        _ = try json.nextElement()
        #expect(try json.stringOrNull() == nil)
        _ = try json.nextElement()
        #expect(try json.stringOrNull() == "a")
        _ = try json.nextElement()
        #expect(throws: JSONError.self) { try json.stringOrNull() }
    }

    @Test(
        "Whole numbers that fit",
        arguments: [
            ("0", 0), ("-0", 0), ("42", 42), ("-7", -7), ("9223372036854775807", Int.max), ("-9223372036854775808", Int.min),
        ])
    func int(text: String, value: Int) throws {
        var json = JSONReader(ByteBlock(Array(text.utf8)))
        #expect(try json.int() == value)
        try json.end()
    }

    @Test(
        "Numbers that are not whole or do not fit are errors at the number",
        arguments: [
            "9223372036854775808", "-9223372036854775809", "1.0", "1e2", "0.5", "123456789012345678901234567890",
        ])
    func notInt(text: String) {
        var json = JSONReader(ByteBlock(Array("  \(text)".utf8)))
        let error = #expect(throws: JSONError.self) { try json.int() }
        #expect(error == JSONError(reason: .numberOutOfRange, offset: 2, line: 1, column: 3, pointer: ""))
    }

    @Test("Parts of a tree are found by name and kind")
    func tree() throws {
        let tree = try read(#"{"a":"x","b":["y"],"a":2,"c":null}"#).get()
        #expect(tree["a"]?.stringValue == "x")
        #expect(tree["b"]?.arrayValue == [.string("y")])
        #expect(tree["c"] == .null)
        #expect(tree["d"] == nil && tree["a"]?["x"] == nil)
        #expect(tree.stringValue == nil && tree["a"]?.arrayValue == nil)
    }
}
