import Foundation
import Hummingbird
import NIOCore

/// A file that is sent once and has no name any more: when it was sent, or nobody waits for it, it is gone.
final class SentFile: Sendable {
    private static let piece = 1 << 16
    private let descriptor: Int32
    let size: Int

    /// Opens a file and takes its name away.
    init(takingAway path: String) throws {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SpoolFile.failure(path) }
        unlink(path)
        size = Int(lseek(descriptor, 0, SEEK_END))
    }

    deinit { close(descriptor) }

    var body: ResponseBody {
        ResponseBody(contentLength: size) { [self] writer in
            var place = 0
            while place < size {
                let bytes = try read(at: place)
                place += bytes.count
                try await writer.write(ByteBuffer(bytes: bytes))
            }
            try await writer.finish(nil)
        }
    }

    private func read(at place: Int) throws -> [UInt8] {
        let bytes = [UInt8](unsafeUninitializedCapacity: min(Self.piece, size - place)) { buffer, count in
            count = max(0, pread(descriptor, buffer.baseAddress, buffer.count, off_t(place)))
        }
        guard !bytes.isEmpty else { throw SpoolFile.failure("binder") }
        return bytes
    }
}
