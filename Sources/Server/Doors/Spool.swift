import Crypto
import Foundation
import NIOCore

/// The folder in which uploads wait for their job.
struct Spool: Sendable {
    let folder: String

    /// Makes the folder if it is not there; only this user may look into it.
    init(folder: String) throws {
        self.folder = folder
        if mkdir(folder, 0o700) != 0, errno != EEXIST { throw ServerError.folder(folder, message: String(cString: strerror(errno))) }
    }

    /// The path of a spooled file.
    func path(_ name: String) -> String { "\(folder)/\(name)" }

    /// A new file under a name that nobody can guess.
    func begin() throws -> SpoolFile {
        let name = "u" + (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()
        let descriptor = open(path(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SpoolFile.failure(path(name)) }
        return SpoolFile(descriptor: descriptor, name: name, path: path(name))
    }

    /// A path under a name that nobody can guess, for a file that something else writes.
    func freshPath() -> String { path("u" + (0..<4).map { _ in String(UInt64.random(in: .min ... .max), radix: 36) }.joined()) }

    /// Removes a file that is no longer wanted.
    func remove(_ name: String) { unlink(path(name)) }

    /// Removes files that no waiting job names: uploads that broke off when the server ended.
    ///
    /// - Parameter wanted: names that jobs still need.
    func clean(keeping wanted: Set<String>) {
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix("u") && !wanted.contains(name) {
            remove(name)
        }
    }
}

/// A file that is being spooled. It goes away with the value unless it was finished.
final class SpoolFile {
    let name: String
    private let path: String
    private var descriptor: Int32
    private(set) var count = 0
    private var isFinished = false

    fileprivate init(descriptor: Int32, name: String, path: String) {
        self.descriptor = descriptor
        self.name = name
        self.path = path
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        if !isFinished { unlink(path) }
    }

    /// Appends a piece.
    func append(_ piece: ByteBuffer) throws { try piece.withUnsafeReadableBytes { try append($0) } }

    /// Appends bytes.
    func append(_ bytes: ArraySlice<UInt8>) throws { try bytes.withUnsafeBytes { try append($0) } }

    private func append(_ bytes: UnsafeRawBufferPointer) throws {
        var done = 0
        while done < bytes.count {
            let written = write(descriptor, bytes.baseAddress! + done, bytes.count - done)  // swift-format-ignore: NeverForceUnwrap
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw Self.failure(path) }
            done += written
        }
        count += bytes.count
    }

    /// The file is whole and on the disk: it stays.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw Self.failure(path) }
        close(descriptor)
        descriptor = -1
        isFinished = true
    }

    static func failure(_ path: String) -> ServerError {
        errno == ENOSPC || errno == EDQUOT ? .diskFull : .folder(path, message: String(cString: strerror(errno)))
    }
}
