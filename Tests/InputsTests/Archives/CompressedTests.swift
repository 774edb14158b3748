import Inputs
import JSONStream
import Testing

@Suite("Compressed documents and feeds")
struct CompressedTests {
    private let folder: TestFolder
    private static let text = "{\"a\":\"" + String(repeating: "見守り ", count: 50_000) + "\"}\n{\"b\":2}\n"

    init() throws { folder = try TestFolder() }

    private func make(_ format: ArchiveMaker.Format, _ filter: ArchiveMaker.Filter, _ entries: [ArchiveMaker.Entry]) throws -> String {
        let path = folder("\(format).\(filter)")
        try ArchiveMaker.make(path, format, filter, entries)
        return path
    }

    @Test("Every format in every compression gives the document back", arguments: ArchiveMaker.Format.allCases, ArchiveMaker.Filter.allCases)
    func document_(format: ArchiveMaker.Format, filter: ArchiveMaker.Filter) throws {
        let path = try make(format, filter, [.init("sbom.json", Self.text)])
        #expect(document(path) == .success(Array(Self.text.utf8)))
    }

    @Test("Every format in every compression gives the records", arguments: ArchiveMaker.Format.allCases, ArchiveMaker.Filter.allCases)
    func feed(format: ArchiveMaker.Format, filter: ArchiveMaker.Filter) throws {
        let path = try make(format, filter, [.init("osv.jsonl", Self.text)])
        let records = Records(path)
        #expect(records.isWhole && records.texts.joined(separator: "\n") + "\n" == Self.text)
        #expect(records.bytes == Self.text.utf8.count)
        #expect(Set(records.files) == [format == .raw ? path : path + " > osv.jsonl"])
    }

    @Test("A compressed file of nothing is empty", arguments: ArchiveMaker.Filter.allCases)
    func empty(filter: ArchiveMaker.Filter) throws {
        let path = try make(.raw, filter, [.init("data")])
        #expect(document(path).error == .empty(path: path))
        #expect(Records(path).input == .empty(path: path), "\(Records(path))")
    }

    @Test("Several gzip members or zstd frames one after another are one document", arguments: [ArchiveMaker.Filter.gzip, .zstd, .xz, .bzip2])
    func members(filter: ArchiveMaker.Filter) throws {
        var bytes: [UInt8] = []
        for part in ["[1,", "2", ",3]"] {
            bytes += try document(make(.raw, .none, [.init("data", part)])).get().isEmpty ? [] : packed(part, filter)
        }
        let path = try folder.write(bytes, to: "members")
        #expect(document(path) == .success(Array("[1,2,3]".utf8)))
    }

    private func packed(_ text: String, _ filter: ArchiveMaker.Filter) throws -> [UInt8] {
        let path = try make(.raw, filter, [.init("data", text)])
        return try MappedFile.open(path).copied()
    }

    @Test("Compression in compression is undone")
    func twice() throws {
        let once = try packed(Self.text, .gzip)
        let path = folder("twice")
        try ArchiveMaker.make(path, .raw, .zstd, [])
        let inner = try folder.write(once, to: "inner.gz")
        try ArchiveMaker.make(path, .raw, .xz, [.init("x", bytes: try MappedFile.open(inner).copied())])
        #expect(document(path) == .success(Array(Self.text.utf8)))
    }

    @Test(
        "A document is never taken for something else because of what it says",
        arguments: [
            "ustar", "PK", "BZ", "{\"a\":1}", "\u{FEFF}{}", "[]", "<xml/>", "plain text\n",
        ])
    func plain(text: String) throws {
        let padded = String(repeating: " ", count: 257) + text + String(repeating: " ", count: 400)
        for contents in [text, padded] {
            let path = try folder.write(contents, to: "plain")
            #expect(document(path) == .success(Array(contents.utf8)))
        }
    }
}

extension ArchiveMaker.Entry {
    fileprivate init(_ name: String, bytes: [UInt8]) {
        self.init(name)
        self.bytes = bytes
    }
}
