import Glibc

/// What a path names, as far as reading it goes.
struct FileStatus {
    enum Kind {
        case file, folder, other
    }

    let kind: Kind
    let size: Int

    /// Looks at what `path` names, following links.
    static func of(_ path: String) throws(InputError) -> FileStatus {
        var info = stat()
        guard stat(path, &info) == 0 else { throw InputError.fromErrno(path) }
        let kind: Kind =
            switch info.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        return FileStatus(kind: kind, size: Int(info.st_size))
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
