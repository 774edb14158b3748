import Inputs
import Testing

@Suite("Documents taken piece by piece")
struct PiecesTests {
    private let folder: TestFolder
    private static let text = "<feed>" + String(repeating: "見守り ", count: 200_000) + "</feed>"

    init() throws { folder = try TestFolder() }

    /// What came of each file: its pieces put together, and whether its end was told.
    private func pieces(_ path: String) throws -> [(file: String, text: String, ended: Bool)] {
        var found: [(file: String, bytes: [UInt8], ended: Bool)] = []
        try RecordStream.read(
            path, wrapperKeys: [], isPieces: { $0.first == UInt8(ascii: "<") },
            piece: { file, bytes in
                if found.last?.ended != false { found.append((file, [], false)) }
                if let bytes { found[found.count - 1].bytes += bytes } else { found[found.count - 1].ended = true }
            }, body: { _, _ in Issue.record("no record is there") })
        return found.map { ($0.file, String(decoding: $0.bytes, as: UTF8.self), $0.ended) }
    }

    @Test("In every format and compression", arguments: ArchiveMaker.Format.allCases, ArchiveMaker.Filter.allCases)
    func whole(format: ArchiveMaker.Format, filter: ArchiveMaker.Filter) throws {
        let path = folder("feed.\(format).\(filter)")
        try ArchiveMaker.make(path, format, filter, [.init("a.xml", Self.text)])
        let found = try pieces(path)
        #expect(found.map(\.text) == [Self.text] && found.map(\.ended) == [true])
        #expect(found.map(\.file) == [format == .raw ? path : path + " > a.xml"])
    }

    @Test("Several in one archive") func several() throws {
        let path = folder("feeds.zip")
        try ArchiveMaker.make(path, .zip, .none, [.init("a.xml", "<a/>"), .init("b.xml", "<b/>")])
        #expect(try pieces(path).map(\.text) == ["<a/>", "<b/>"])
    }
}
