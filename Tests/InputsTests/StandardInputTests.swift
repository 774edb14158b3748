import Foundation
import Glibc
import Inputs
import Testing

/// These tests lend the process another standard input, one at a time; nothing else in this target reads it.
@Suite("Standard input", .serialized)
struct StandardInputTests {
    private let folder: TestFolder

    init() throws { folder = try TestFolder() }

    /// Runs `body` while standard input is the bytes of `path`, from a pipe.
    private func withInput<T>(_ path: String, _ body: () throws -> T) throws -> T {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        let pipe = Pipe()
        let saved = dup(0)
        try #require(saved >= 0 && dup2(pipe.fileHandleForReading.fileDescriptor, 0) == 0)
        defer {
            dup2(saved, 0)
            close(saved)
        }
        let writer = Thread {
            try? pipe.fileHandleForWriting.write(contentsOf: bytes)
            try? pipe.fileHandleForWriting.close()
        }
        signal(SIGPIPE, SIG_IGN)
        writer.start()
        return try body()
    }

    @Test("Documents and feeds come from a pipe, packed or not", arguments: ArchiveMaker.Format.allCases, ArchiveMaker.Filter.allCases)
    func packed(format: ArchiveMaker.Format, filter: ArchiveMaker.Filter) throws {
        let text = "{\"a\":1}\n{\"b\":2}\n"
        let path = folder("input")
        try ArchiveMaker.make(path, format, filter, [.init("a.json", text)])
        let result = try withInput(path) { document("-") }
        #expect(result == .success(Array(text.utf8)))
        let records = try withInput(path) { Records("-") }
        #expect(records.isWhole && records.texts == ["{\"a\":1}", "{\"b\":2}"])
        #expect(records.files.first == (format == .raw ? "-" : "- > a.json"))
    }

    @Test("Nothing on standard input is empty")
    func empty() throws {
        let path = try folder.write("", to: "empty")
        #expect(try withInput(path) { document("-") }.error == .empty(path: "-"))
        #expect(try withInput(path) { Records("-") }.input == .empty(path: "-"))
    }

    @Test("Limits hold for standard input too")
    func limits() throws {
        let path = try folder.write([UInt8](repeating: 32, count: (1 << 20) + 1), to: "large")
        #expect(try withInput(path) { document("-", limits: .small) }.error == .expandsTooMuch(path: "-", limit: 1 << 20))
    }
}
