import JSONStream
import Testing

@Suite("Errors in records name the place in the feed")
struct RecordPlaceTests {
    private func errors(in text: String, read: (RecordSplitter.Record) -> JSONReader) throws -> [JSONError] {
        var splitter = RecordSplitter(wrapperKeys: ["vulnerabilities"], limit: 1000)
        var errors: [JSONError] = []
        try Array(text.utf8).withUnsafeBufferPointer { bytes in
            try splitter.feed(bytes) { record in
                var json = read(record)
                do throws(JSONError) {
                    try json.skip()
                    try json.end()
                } catch {
                    errors.append(error)
                }
            }
        }
        try splitter.finish()
        return errors
    }

    @Test(
        "Offset, line, column and pointer in the whole feed",
        arguments: [
            ("{\"a\":x}", 5, 1, 6, "/a"), ("{}\n{}\n{\"a\":\n x}", 13, 4, 2, "/a"), ("[{},{\"a\":x}]", 9, 1, 10, "/1/a"),
            ("[\n {},\n {\"a\":[1,x]}]", 16, 3, 10, "/1/a/1"),
            ("{\"v\":1,\n\"vulnerabilities\":[{}, {\"cve\":{\"id\":x}}]}", 44, 2, 37, "/vulnerabilities/1/cve/id"),
            ("\u{FEFF}[{\"a\":x}]", 9, 1, 7, "/0/a"), ("\u{FEFF}{\"a\":x}", 8, 1, 6, "/a"), ("{}{]", 3, 1, 4, ""),
        ])
    func places(text: String, offset: Int, line: Int, column: Int, pointer: String) throws {
        let found = try errors(in: text) { JSONReader($0) }
        #expect(found.map(\.pointer) == [pointer])
        #expect(found.map(\.offset) == [offset])
        #expect(found.map(\.line) == [line])
        #expect(found.map(\.column) == [column])
        #expect(Array(text.utf8)[offset] == UInt8(ascii: text.hasSuffix("]") && pointer.isEmpty ? "]" : "x"))
    }

    @Test("With the line base alone the line is that of the feed, the rest that of the record")
    func lineBase() throws {
        let found = try errors(in: "{}\n\n [{\"a\":\nx}]".replacing("[", with: "").replacing("]", with: "")) { record in
            JSONReader(record.block, lineBase: record.linesBefore)
        }
        #expect(found == [JSONError(reason: .unexpectedByte(120), offset: 6, line: 4, column: 1, pointer: "/a")])
    }

    @Test("Limits hold for records too")
    func limits() throws {
        let found = try errors(in: "[{\"a\":[[]]}]") { JSONReader($0, limits: JSONLimits(depth: 2)) }
        #expect(found == [JSONError(reason: .tooDeep(limit: 2), offset: 7, line: 1, column: 8, pointer: "/0/a/0")])
    }
}
