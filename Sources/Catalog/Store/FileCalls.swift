import Glibc

/// The system's calls that put a file on disk, in one value that a test replaces to let them fail at any byte.
struct FileCalls: Sendable {
    /// As `write(2)`.
    var write: @Sendable (Int32, UnsafeRawPointer?, Int) -> Int = { Glibc.write($0, $1, $2) }
    /// As `pwrite(2)`.
    var writeAt: @Sendable (Int32, UnsafeRawPointer?, Int, Int) -> Int = { pwrite($0, $1, $2, $3) }
    /// As `fsync(2)`.
    var sync: @Sendable (Int32) -> Int32 = { fsync($0) }
    /// As `flock(2)`, for one writer and without waiting.
    var lock: @Sendable (Int32) -> Int32 = { flock($0, LOCK_EX | LOCK_NB) }
    /// As `rename(2)`.
    var rename: @Sendable (String, String) -> Int32 = { Glibc.rename($0, $1) }
    /// As `unlink(2)`.
    var remove: @Sendable (String) -> Void = { unlink($0) }

    /// The system's own.
    static let system = FileCalls()
}
