import Database
import Foundation
import TestDatabases
import TestPrograms
import Testing

@Suite struct ReadOnlyTests {
    /// Root may write anything, so another user tries.
    @Test func aFileThatMayNotBeWrittenIsTold() async throws {
        let program = try #require(TestProgram.path("crash-writer"), "crash-writer is not built: swift build --build-tests builds it")
        let location = try await TestDatabase.sqlite.make()
        guard case .file(let path) = location else { return }
        await (try location.open()).close()
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
        func allow(_ mode: Int, _ path: String) throws { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path) }
        let copy = folder.appending(path: "crash-writer").path
        try FileManager.default.copyItem(atPath: program, toPath: copy)
        try allow(0o755, copy)
        try allow(0o444, path)
        try allow(0o555, folder.path)
        let asOther = getuid() == 0 ? ["runuser", "-u", "nobody", "--"] : []
        let command = asOther + [copy, path, "w"]
        let ended = try await ChildProgram(command[0], Array(command.dropFirst())).ended()
        #expect(ended.status == 1)
        #expect(ended.text == "error DB-007\n", "\(String(decoding: ended.errors, as: UTF8.self))")
        try allow(0o755, folder.path)
        try await TestDatabase.sqlite.remove(location)
    }
}
