import Foundation
import Glibc
import Synchronization

/// A file descriptor that no other program inherits and that is closed with its owner.
final class Descriptor: Sendable {
    let number: Int32

    private init(_ number: Int32) { self.number = number }

    init(opening path: String, _ flags: Int32) throws {
        number = open(path, flags | O_CLOEXEC, 0o600)
        guard number >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }

    static func pipe() throws -> (reading: Descriptor, writing: Descriptor) {
        try Spawning.alone.withLock { _ in
            var ends: [Int32] = [0, 0]
            guard Glibc.pipe(&ends) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            return (Descriptor(ends[0]), Descriptor(ends[1]))
        }
    }

    deinit { close(number) }
}
