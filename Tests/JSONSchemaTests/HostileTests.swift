import Diagnostics
import JSONSchema
import JSONStream
import Testing

@Suite struct HostileTests {
    private func schema(_ text: String) throws -> JSONSchema {
        var library = SchemaLibrary()
        try library.add(ByteBlock(text.utf8), name: "s")
        return try library.schema("s")
    }

    @Test func referenceToItself() throws {
        let schema = try schema(##"{"$ref":"#"}"##)
        #expect(throws: JSONSchemaError.self) { try schema.validate(ByteBlock("1".utf8)) }
    }

    @Test func branchesThatMultiply() throws {
        let schema = try schema(##"{"anyOf":[{"properties":{"a":{"$ref":"#"},"b":false}},{"properties":{"a":{"$ref":"#"},"c":false}}]}"##)
        let text = String(repeating: #"{"a":"#, count: 60) + #"{"b":1,"c":1}"# + String(repeating: "}", count: 60)
        #expect(throws: JSONSchemaError.self) { try schema.validate(ByteBlock(text.utf8)) }
    }

    @Test func tooDeepAndCutOff() throws {
        let schema = try schema("{}")
        for text in [String(repeating: "[", count: 1_000), #"{"a""#, "", "[1,]", "\u{FEFF}"] {
            #expect(throws: JSONSchemaError.self) { try schema.validate(ByteBlock(text.utf8)) }
        }
    }

    @Test func manyViolationsAreCounted() throws {
        let schema = try schema(#"{"items":{"type":"null"}}"#)
        let report = try schema.validate(ByteBlock("[\(Array(repeating: "1", count: 5_000).joined(separator: ","))]".utf8))
        #expect(report.violations.count == 1_000 && report.violationsLeftOut == 4_000 && !report.isValid)
    }

    @Test func places() throws {
        let schema = try schema(#"{"properties":{"a/b":{"items":{"type":"null"}}}}"#)
        let report = try schema.validate(ByteBlock("{\n  \"a/b\": [null,\n 7]}".utf8))
        let only = try #require(report.violations.first)
        #expect(only.pointer == "/a~1b/1" && only.line == 3 && only.column == 2)
        #expect(only.wording.english == "expected null, found 7.")
    }
}
