import Crypto
import Glibc
import Inputs

/// Reads a backup from its start, piece by piece.
struct BackupSource: ~Copyable {
    private let descriptor: Int32
    private let path: String
    private let size: Int
    private var place = 0
    private var digest = SHA256()

    /// Bytes of the digest at the end.
    private static let trailer = 32

    /// Opens a file that begins as a backup does.
    ///
    /// - Throws: ``BackupError`` if it cannot be read, or begins otherwise.
    static func opened(_ path: String) throws -> BackupSource {
        var source = try BackupSource(path: path)
        // What is shorter than the magic, but begins so, was cut off; anything else is something else.
        let start = try source.bytes(min(source.size, BackupFrame.magic.count))
        guard BackupFrame.magic.starts(with: start), !start.isEmpty else { throw BackupError.notABackup(path: path) }
        guard start.count == BackupFrame.magic.count else { throw BackupError.truncated(path: path) }
        return source
    }

    private init(path: String) throws {
        let (descriptor, size) = try Self.open(path)
        self.descriptor = descriptor
        self.path = path
        self.size = size
    }

    private static func open(_ path: String) throws -> (descriptor: Int32, size: Int) {
        guard !path.utf8.contains(0) else { throw BackupError.notReadable(path: path, message: String(cString: strerror(ENOENT))) }
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw BackupError.notReadable(path: path, message: String(cString: strerror(errno))) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            throw BackupError.notReadable(path: path, message: "not a file")
        }
        return (descriptor, Int(info.st_size))
    }

    deinit { close(descriptor) }

    /// The next piece, still packed.
    private mutating func frame() throws -> (BackupFrame, length: Int, packed: [UInt8]) {
        let header = try bytes(BackupFrame.headLength)
        let (length, packed) = BackupFrame.lengths(header)
        guard let frame = BackupFrame(rawValue: header[0]), length <= BackupFrame.longest, packed <= BackupFrame.longest * 2 else {
            throw BackupError.damaged(path: path, part: "frame at \(place - header.count)")
        }
        return (frame, length, try bytes(packed))
    }

    /// The next piece.
    mutating func next() throws -> (frame: BackupFrame, content: [UInt8]) {
        let start = place
        let (frame, length, packed) = try frame()
        guard let content = try? PackedBytes.unpack(packed, size: length) else { throw BackupError.damaged(path: path, part: "frame at \(start)") }
        return (frame, content)
    }

    /// Goes to the end, and gives the last piece and the digest over all that stands before the digest itself.
    ///
    /// - Throws: ``BackupError`` if anything is missing, too much, or not as it was written.
    mutating func last() throws -> (content: [UInt8], digest: String) {
        while true {
            let start = place
            let (frame, length, packed) = try frame()
            guard frame == .end else { continue }
            let expected = Array(digest.finalize())
            guard size - place >= Self.trailer else { throw BackupError.truncated(path: path) }
            guard try bytes(Self.trailer) == expected, place == size else { throw BackupError.damaged(path: path, part: "digest") }
            guard let content = try? PackedBytes.unpack(packed, size: length) else {
                throw BackupError.damaged(path: path, part: "frame at \(start)")
            }
            return (content, Hexadecimal.text(expected))
        }
    }

    private mutating func bytes(_ count: Int) throws -> [UInt8] {
        guard size - place >= count else { throw BackupError.truncated(path: path) }
        var bytes = [UInt8](repeating: 0, count: count)
        var done = 0
        while done < count {
            let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress?.advanced(by: done), count - done) }
            if got < 0, errno == EINTR { continue }
            guard got >= 0 else { throw BackupError.notReadable(path: path, message: String(cString: strerror(errno))) }
            guard got > 0 else { throw BackupError.truncated(path: path) }
            done += got
        }
        place += count
        digest.update(data: bytes)
        return bytes
    }
}
