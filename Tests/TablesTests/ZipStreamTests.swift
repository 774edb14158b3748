import Foundation
import TestPrograms
import Testing

@testable import Tables

/// Archives written part by part, read by another program.
@Suite struct ZipStreamTests {
    private static let parts: [(name: String, bytes: [UInt8])] = [
        ("a.txt", Array("見守り".utf8)), ("b/empty.json", []), ("b/large.bin", (0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }),
        ("b/文書.txt", Array("x".utf8)),
    ]

    private func write() throws -> Data {
        let file = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString).zip")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        let zip = try ZipStream(descriptor: handle.fileDescriptor)
        for (name, bytes) in Self.parts { try zip.add(name, bytes) }
        try zip.finish()
        try handle.close()
        return try Data(contentsOf: file)
    }

    @Test func theSamePartsGiveTheSameBytes() throws { #expect(try write() == write()) }

    @Test func anotherProgramReadsThemAll() throws {
        let script = """
            import io, sys, zipfile
            z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
            assert z.testzip() is None
            for i in z.infolist(): print(i.filename, i.file_size, i.date_time[0])
            """
        let result = try ChildProgram("python3", ["-c", script], environment: ["PYTHONIOENCODING": "utf-8", "PATH": "/usr/bin:/bin"])
            .run(input: try write())
        #expect(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
        #expect(result.text == Self.parts.map { "\($0.name) \($0.bytes.count) 1980\n" }.joined())
    }

    @Test func whatCannotBeWrittenIsRefused() {
        #expect(throws: TableError.self) {
            let zip = try ZipStream(descriptor: -1)
            try zip.add("large", [UInt8](repeating: 7, count: 1 << 20))
            try zip.finish()
        }
    }
}
