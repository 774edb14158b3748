import Glibc

/// What a path names, as far as reading it goes.
struct FileStatus {
    enum Kind {
        case file, folder, other
    }

    let kind: Kind
    let size: Int

    private init(_ info: stat) {
        switch info.st_mode & S_IFMT {
        case S_IFREG: kind = .file
        case S_IFDIR: kind = .folder
        default: kind = .other
        }
        size = Int(info.st_size)
    }

    /// Looks at what `path` names, following links.
    static func of(_ path: String) throws(InputError) -> FileStatus {
        // The system would take such a name as ending at its NUL, and open another file.
        guard !path.utf8.contains(0) else { throw .notFound(path: path) }
        var info = stat()
        guard stat(path, &info) == 0 else { throw InputError.fromErrno(path) }
        return FileStatus(info)
    }

    /// Opens the regular file `path`, which has some bytes, but no more than `limit`.
    ///
    /// - Returns: a descriptor for the caller to close, and the size.
    static func open(_ path: String, limit: Int) throws(InputError) -> (descriptor: Int32, size: Int) {
        // Looked at before it is opened, since to open a pipe would wait for a writer, and to open a device may do something.
        _ = try of(path).readableSize(path, limit: limit)
        let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw .fromErrno(path) }
        do throws(InputError) {
            var info = stat()
            guard fstat(descriptor, &info) == 0 else { throw .fromErrno(path) }
            return (descriptor, try FileStatus(info).readableSize(path, limit: limit))
        } catch {
            close(descriptor)
            throw error
        }
    }

    private func readableSize(_ path: String, limit: Int) throws(InputError) -> Int {
        switch kind {
        case .folder: throw .isDirectory(path: path)
        case .other: throw .notAFile(path: path)
        case .file: break
        }
        guard size > 0 else { throw .empty(path: path) }
        guard size <= limit else { throw .tooLarge(path: path, limit: limit) }
        return size
    }
}

extension InputError {
    /// The error for the system call that has just failed on `path`.
    static func fromErrno(_ path: String) -> InputError {
        switch errno {
        case ENOENT, ENOTDIR: .notFound(path: path)
        case EACCES, EPERM: .notAllowed(path: path)
        case EISDIR: .isDirectory(path: path)
        default: .systemError(path: path, message: String(cString: strerror(errno)))
        }
    }
}
