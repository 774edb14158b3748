import Glibc

/// The files that a list of paths names: files as they are, folders with all that is below them, sorted so that every run sees the same order.
public enum InputTree {
    private static let deepest = 64

    /// All files under `paths`.
    ///
    /// Hidden files and links inside folders are left out: a link could lead outside the folder that the user named.
    /// - Throws: ``InputError`` if a path is missing or a folder holds no file.
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
        guard let stream = opendir(folder) else { throw .fromErrno(folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            if !name.hasPrefix(".") { names.append(name) }
        }
        for name in names.sorted() {
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
}
