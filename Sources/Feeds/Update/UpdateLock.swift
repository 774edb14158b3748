import Glibc

/// The folder in which one update of a catalogue keeps what it fetches. It is locked while it is held: two updates would write into each other's files.
///
/// It goes at the end, unless something is in it that a later update goes on with.
struct UpdateLock: ~Copyable {
    let folder: String
    private let descriptor: Int32

    /// - Throws: ``FeedError/updating(path:)``, ``FeedError/couldNotWrite(path:message:)``.
    init(of catalog: String) throws(FeedError) {
        folder = catalog + ".downloads"
        while true {
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Self.failure(folder) }
            let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            if descriptor < 0, errno == ENOENT { continue }
            guard descriptor >= 0 else { throw Self.failure(folder) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let failure = errno == EWOULDBLOCK ? FeedError.updating(path: catalog) : Self.failure(folder)
                close(descriptor)
                throw failure
            }
            var (mine, there) = (stat(), stat())
            if fstat(descriptor, &mine) == 0, stat(folder, &there) == 0, mine.st_ino == there.st_ino, mine.st_dev == there.st_dev {
                self.descriptor = descriptor
                return
            }
            // The update before took its folder away between the opening and the lock.
            close(descriptor)
        }
    }

    deinit {
        rmdir(folder)
        close(descriptor)
    }

    private static func failure(_ path: String) -> FeedError { .couldNotWrite(path: path, message: String(cString: strerror(errno))) }
}
