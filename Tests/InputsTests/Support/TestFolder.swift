import Foundation
import Glibc

/// A folder of its own for a test, gone when the test is done.
final class TestFolder {
    /// Its path.
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "mimamori-inputs-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// The path of `name` in the folder.
    func callAsFunction(_ name: String) -> String { path + "/" + name }

    /// Writes a file, and the folders on the way to it.
    @discardableResult
    func write(_ bytes: some Collection<UInt8>, to name: String) throws -> String {
        let file = self(name)
        try FileManager.default.createDirectory(atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: file))
        return file
    }

    /// Writes a text.
    @discardableResult
    func write(_ text: String, to name: String) throws -> String { try write(Array(text.utf8), to: name) }

    /// Makes a file of `size` bytes that has only `head` on the disk.
    func sparse(_ name: String, head: String = "", size: Int) throws -> String {
        let file = try write(head, to: name)
        guard truncate(file, size) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        return file
    }

    /// Makes a named pipe that nobody writes to.
    func pipe(_ name: String) throws -> String {
        guard mkfifo(self(name), 0o600) == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
        return self(name)
    }
}
