import Diagnostics
import Foundation
import Inputs
import JSONStream
import TestPrograms
import Testing

@Suite("Archives of files")
struct ArchiveTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func make(_ entries: [ArchiveMaker.Entry], _ format: ArchiveMaker.Format = .pax, _ filter: ArchiveMaker.Filter = .none) throws -> String {
        let path = folder("archive")
        try ArchiveMaker.make(path, format, filter, entries)
        return path
    }

    @Test("Several files: a feed reads them all, each under its name; a document must be one", arguments: [ArchiveMaker.Format.zip, .ustar, .pax])
    func several(format: ArchiveMaker.Format) throws {
        let path = try make(
            [.init("a.json", "{\"a\":1}"), .init("sub/b.json", "[{\"b\":1},{\"b\":2}]"), .init("c", "{\"vulnerabilities\":[{}]}")], format)
        let records = Records(path)
        #expect(records.isWhole && records.texts == ["{\"a\":1}", "{\"b\":1}", "{\"b\":2}", "{}"])
        #expect(records.files == ["a.json", "sub/b.json", "sub/b.json", "c"].map { path + " > " + $0 })
        #expect(document(path).error == .severalFiles(path: path, count: 3))
    }

    @Test("Folders, links, devices, hidden files and resource forks are passed over", arguments: [ArchiveMaker.Format.ustar, .pax])
    func passedOver(format: ArchiveMaker.Format) throws {
        let path = try make(
            [
                .init("./", kind: .folder), .init("./sub/", kind: .folder), .init("./sub/real.json", "{\"a\":1}"),
                .init("link", kind: .link("/etc/passwd")),
                .init("hard", kind: .hardLink("./sub/real.json")), .init("device", kind: .device), .init(".hidden", "x"),
                .init("./sub/.DS_Store", "x"),
                .init(".git/config", "x"), .init("__MACOSX/sub/._real.json", "x"),
            ], format)
        #expect(document(path) == .success(Array("{\"a\":1}".utf8)))
        let records = Records(path)
        #expect(records.isWhole && records.files == [path + " > ./sub/real.json"])
    }

    @Test("An archive without files is empty", arguments: [ArchiveMaker.Format.zip, .pax])
    func noFiles(format: ArchiveMaker.Format) throws {
        for entries in [[], [ArchiveMaker.Entry("sub/", kind: .folder)], [.init("l", kind: .link("x"))]] {
            let path = try make(entries, format)
            // A tar without entries is nothing but NUL bytes: as a document they are what they are.
            let isNulls = entries.isEmpty && format == .pax
            #expect(document(path).error == (isNulls ? nil : .empty(path: path)))
            #expect(Records(path).input == .empty(path: path))
        }
    }

    @Test("An empty file in an archive is an empty document, and an error of that file in a feed")
    func emptyFile() throws {
        let path = try make([.init("a.json", "")], .zip)
        #expect(document(path).error == .empty(path: path))
        #expect(Records(path).json?.reason == .empty)
        #expect(Records(path).placed?.file == path + " > a.json")
    }

    @Test("Names are labels: whatever they say, nothing is written, and they are shown safely", arguments: [ArchiveMaker.Format.zip, .pax])
    func hostileNames(format: ArchiveMaker.Format) throws {
        let mark = UUID().uuidString
        let names = [
            "../escape-\(mark)", "/tmp/absolute-\(mark)", "a/../../b-\(mark)", "line\nbreak", "\u{1B}[2J", "日本語.json", "sp ace", "data", "C:/x",
        ]
        let path = try make(names.map { .init($0, "{}") }, format)
        let records = Records(path)
        #expect(records.isWhole && records.texts == names.map { _ in "{}" })
        #expect(records.files == names.map { path + " > " + VisibleText.of($0) })
        for place in ["/tmp/absolute-\(mark)", folder("../escape-\(mark)"), "../escape-\(mark)", folder("b-\(mark)"), "escape-\(mark)"] {
            #expect(!FileManager.default.fileExists(atPath: place))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["archive"])
    }

    @Test("A long name is shortened in labels")
    func longName() throws {
        let path = try make([.init(String(repeating: "folder/", count: 500) + "x.json", "{")])
        let error = try #require(Records(path).placed)
        #expect(error.file.hasSuffix("/x.json") && error.file.contains(" > …") && error.file.count < path.count + 210)
    }

    @Test("Bad JSON in an archive is an error with archive, name, line and column")
    func badJSON() throws {
        let path = try make([.init("good.json", "{}"), .init("bad\n.json", "[{},\n {} {}]")], .zip, .none)
        let records = Records(path)
        #expect(records.placed?.code == "JSON-003" && records.texts.count == 3)
        #expect(records.placed?.wording.english == "\(path) > bad\\u{A}.json: line 2, column 5: unexpected '{': this is not valid JSON here.")
    }

    @Test("What the taker of records throws comes through, with the file if it is about JSON")
    func bodyThrows() throws {
        struct Stop: Error {}
        let path = try make([.init("a.json", "{\"a\":x}")])
        #expect(throws: Stop.self) { try RecordStream.read(path, wrapperKeys: []) { _, _ in throw Stop() } }
        let error = #expect(throws: PlacedError.self) {
            try RecordStream.read(path, wrapperKeys: []) { _, record in
                var json = JSONReader(record)
                try json.skip()
            }
        }
        #expect(error?.file == path + " > a.json" && error?.error as? JSONError != nil)
    }

    @Test(
        "Zip from a program, with a Japanese name", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/zip"), "zip is not installed")
    )
    func zipProgram() throws {
        try folder.write("{\"a\":1}", to: "in/部品表.json")
        _ = try ChildProgram("env", ["-C", folder.path, "zip", "-q", "-r", folder("out.zip"), "in"]).run()
        let records = Records(folder("out.zip"))
        #expect(records.isWhole && records.files == [folder("out.zip") + " > in/部品表.json"], "\(records)")
    }
}
