import Glibc

/// The files that a list of paths names: files as they are, folders with all that is below them, sorted so that every run sees the same order.
public enum InputTree {
    private static let deepest = 64

    /// All files under `paths`.
    ///
    /// Hidden files and links inside folders are left out: a link could lead outside the folder that the user named. A path that the user named is
    /// followed if it is a link. Within a folder the order is that of the names.
    /// - Parameter paths: files, folders, or `-` for standard input, which is given back as it is.
    /// - Throws: ``InputError`` if a path is missing or neither file nor folder, if a folder holds no file, cannot be read or goes deeper than 64 levels.
    public static func files(_ paths: [String]) throws(InputError) -> [String] {
        var found: [String] = []
        for path in paths {
            if path == "-" {
                found.append(path)
                continue
            }
            switch try FileStatus.of(path).kind {
            case .file: found.append(path)
            case .other: throw .notAFile(path: path)
            case .folder:
                let before = found.count
                try walk(path, depth: 0, into: &found)
                guard found.count > before else { throw .emptyFolder(path: path) }
            }
        }
        return found
    }

    private static func walk(_ folder: String, depth: Int, into found: inout [String]) throws(InputError) {
        guard depth < deepest else { throw .nestedTooDeep(path: folder, limit: deepest) }
        for name in try names(in: folder).sorted() {
            let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
            var info = stat()
            guard lstat(path, &info) == 0 else { throw .fromErrno(path) }
            switch info.st_mode & S_IFMT {
            case S_IFREG: found.append(path)
            case S_IFDIR: try walk(path, depth: depth + 1, into: &found)
            default: continue
            }
        }
    }

    /// The names in `folder` that are not hidden.
    private static func names(in folder: String) throws(InputError) -> [String] {
        guard let stream = opendir(folder) else { throw .fromErrno(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw .fromErrno(folder) }
                return names
            }
            // An entry is as long as its name, often shorter than the declared array: the name is read where it lies, never copied as an array.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
            guard name.pointee != CChar(UInt8(ascii: ".")) else { continue }
            guard let text = String(validatingCString: name) else {
                let message = "file name is not UTF-8 / ファイル名がUTF-8ではありません"
                throw .systemError(path: folder + "/" + String(cString: name), message: message)
            }
            names.append(text)
        }
    }
}
