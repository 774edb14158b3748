import Foundation
import Glibc
import Inputs
import JSONStream
import Testing

@Suite("Files as they are")
struct MappedFileTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    private func error(_ path: String, limit: Int = .max) -> InputError? {
        do throws(InputError) {
            _ = try MappedFile.open(path, limit: limit)
            return nil
        } catch {
            return error
        }
    }

    @Test("A mapped file has the file's bytes, also after its name is gone")
    func contents() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0) }
        let path = try folder.write(bytes, to: "a")
        let block = try MappedFile.open(path)
        try FileManager.default.removeItem(atPath: path)
        #expect(block.copied() == bytes)
    }

    @Test("Bytes that were let go are still readable, whatever the range")
    func letGo() throws {
        let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        let block = try MappedFile.open(folder.write(bytes, to: "a"))
        for range in [0..<100_000, 1..<2, 4_095..<12_289, 99_999..<1_000_000, 200_000..<300_000, 50_000..<50_000] {
            block.letGo(range)
            #expect(block.copied() == bytes)
        }
        let own = ByteBlock(bytes)
        own.letGo(0..<bytes.count)
        #expect(own.copied() == bytes)
    }

    @Test("Each way not to be readable has its own error, in every door")
    func unreadable() throws {
        let file = try folder.write("{}", to: "file.json")
        let cases: [(path: String, error: InputError)] = [
            (folder("missing"), .notFound(path: folder("missing"))), (folder("no/such/folder"), .notFound(path: folder("no/such/folder"))),
            (file + "/inside", .notFound(path: file + "/inside")), ("", .notFound(path: "")), (folder.path, .isDirectory(path: folder.path)),
            (folder.path + "/", .isDirectory(path: folder.path + "/")), (try folder.write("", to: "empty"), .empty(path: folder("empty"))),
            (try folder.pipe("pipe"), .notAFile(path: folder("pipe"))), ("/dev/null", .notAFile(path: "/dev/null")),
            ("/dev/zero", .notAFile(path: "/dev/zero")), (file + "\0.txt", .notFound(path: file + "\0.txt")),
        ]
        for (path, expected) in cases {
            #expect(error(path) == expected)
            #expect(document(path).error == expected)
            #expect(Records(path).input == expected)
        }
    }

    @Test("A name too long and a loop of links are errors in the system's words")
    func systemErrors() throws {
        try FileManager.default.createSymbolicLink(atPath: folder("loop"), withDestinationPath: folder("loop"))
        for path in [folder(String(repeating: "n", count: 300)), folder("loop")] {
            guard case .systemError(path, let message) = error(path) else {
                Issue.record("\(String(describing: error(path)))")
                continue
            }
            #expect(!message.isEmpty)
        }
    }

    @Test("A file that may not be read", .enabled(if: geteuid() != 0, "root may read everything"))
    func notAllowed() throws {
        let path = try folder.write("{}", to: "secret")
        try folder.write("{}", to: "closed/file")
        #expect(chmod(path, 0) == 0 && chmod(folder("closed"), 0) == 0)
        defer { chmod(folder("closed"), 0o700) }
        for path in [path, folder("closed/file")] {
            #expect(error(path) == .notAllowed(path: path))
            #expect(document(path).error == .notAllowed(path: path))
            #expect(Records(path).input == .notAllowed(path: path))
        }
        #expect(throws: InputError.notAllowed(path: folder("closed"))) { try InputTree.files([folder("closed")]) }
    }

    @Test("A link to a file that the user names is followed; one to nothing is missing")
    func links() throws {
        try folder.write("{}", to: "real")
        try FileManager.default.createSymbolicLink(atPath: folder("link"), withDestinationPath: folder("real"))
        try FileManager.default.createSymbolicLink(atPath: folder("dangling"), withDestinationPath: folder("nothing"))
        #expect(document(folder("link")) == .success(Array("{}".utf8)))
        #expect(error(folder("dangling")) == .notFound(path: folder("dangling")))
    }

    @Test("The size limit counts bytes exactly")
    func limit() throws {
        let path = try folder.write([UInt8](repeating: 32, count: 1000), to: "a")
        #expect(error(path, limit: 1000) == nil)
        #expect(error(path, limit: 999) == .tooLarge(path: path, limit: 999))
        var limits = InputLimits.small
        limits.bytes = 999
        #expect(document(path, limits: limits).error == .tooLarge(path: path, limit: 999))
        #expect(Records(path, limits: limits).input == .tooLarge(path: path, limit: 999))
    }
}
