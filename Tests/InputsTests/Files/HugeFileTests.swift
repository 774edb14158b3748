import Diagnostics
import Inputs
import JSONStream
import Testing

@Suite("One line of a gibibyte")
struct HugeFileTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    @Test("As a document it is refused by its size, before anything is read")
    func document_() throws {
        let path = try folder.sparse("huge.json", head: "{\"a\":\"", size: 1 << 30)
        #expect(document(path).error == .tooLarge(path: path, limit: 512 << 20))
    }

    @Test(
        "As a feed it is refused once a record is too long",
        arguments: ["{\"a\":\"", "[{\"a\":\"", "{\"vulnerabilities\":[{}],\"a\":\"", "{\"x\":[\""])
    func feed(head: String) throws {
        var limits = InputLimits.feed
        limits.recordBytes = 1 << 20
        let path = try folder.sparse("huge.json", head: head, size: 1 << 30)
        let records = Records(path, limits: limits)
        #expect(records.placed?.file == path)
        #expect(records.json?.reason == .tooLong(limit: 1 << 20))
        #expect(records.json?.line == 1)
    }

    @Test("A file of nothing but NUL bytes is refused at once")
    func nulls() throws {
        let path = try folder.sparse("nulls.json", size: 1 << 30)
        // It could be a tar without entries.
        #expect(Records(path).input == .empty(path: path))
        var limits = InputLimits.document
        limits.bytes = 2 << 30
        let block = try DocumentFile.open(path, limits: limits)
        var json = JSONReader(block)
        #expect((#expect(throws: JSONError.self) { try json.skip() })?.reason == .unexpectedByte(0))
    }

    @Test("White space without end is read through in bounded memory, and is no feed")
    func space() throws {
        let path = try folder.write([UInt8](repeating: 32, count: 3 << 20), to: "space.json")
        #expect(Records(path).json?.reason == .empty)
    }
}
