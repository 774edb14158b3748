import Crypto
import Glibc
import Inputs

/// Writes a backup beside its target and puts it in the target's place only when it is whole and on the disk.
///
/// The side file is locked while it is written, so a second backup cannot mix with the first, and one left behind by a crash is simply used again.
struct BackupSink: ~Copyable {
    private let descriptor: Int32
    private let target: String
    private let side: String
    private var digest = SHA256()
    private var isPublished = false

    init(target: String) throws {
        guard !target.utf8.contains(0), !target.isEmpty else { throw BackupError.notWritable(path: target, message: "name") }
        guard !TargetFile.isSpecial(target) else { throw BackupError.notWritable(path: target, message: TargetFile.refusal) }
        let side = target + ".part"
        // For its owner alone: it holds everything that the registry has.
        let descriptor = open(side, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw BackupError.notWritable(path: target, message: String(cString: strerror(errno))) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            close(descriptor)
            throw BackupError.notWritable(path: target, message: "another backup is being written there")
        }
        guard ftruncate(descriptor, 0) == 0 else {
            let message = String(cString: strerror(errno))
            close(descriptor)
            throw BackupError.notWritable(path: target, message: message)
        }
        self.descriptor = descriptor
        self.target = target
        self.side = side
    }

    deinit {
        if !isPublished { unlink(side) }
        close(descriptor)
    }

    mutating func write(_ bytes: [UInt8]) throws {
        digest.update(data: bytes)
        try put(bytes)
    }

    mutating func write(_ frame: BackupFrame, _ content: [UInt8]) throws {
        guard content.count <= BackupFrame.longest else { throw BackupError.notWritable(path: target, message: "a row of over 1 GiB") }
        let packed = try PackedBytes.pack(content)
        try write(BackupFrame.header(frame, length: content.count, packed: packed.count))
        try write(packed)
    }

    /// Ends the file with the digest of all that stands before, makes it durable and puts it in its place in one step.
    ///
    /// - Returns: the digest.
    mutating func publish() throws -> String {
        let sum = Array(digest.finalize())
        try put(sum)
        guard fsync(descriptor) == 0, rename(side, target) == 0 else { throw failure }
        isPublished = true
        let folder = target.contains("/") ? String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)]) : "."
        let folderDescriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            fsync(folderDescriptor)
            close(folderDescriptor)
        }
        return Hexadecimal.text(sum)
    }

    private func put(_ bytes: [UInt8]) throws {
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure }
            done += count
        }
    }

    private var failure: BackupError { .notWritable(path: target, message: String(cString: strerror(errno))) }
}
