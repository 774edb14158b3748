import Glibc
public import Inputs
import JSONStream

extension FileTree {
    /// The folder `root` on disk.
    public static func disk(_ root: String) -> FileTree {
        FileTree(
            root: root,
            list: { folder throws(InputError) in try entries(root, folder) },
            look: { path in path.utf8.contains(0) ? nil : kind(joined(root, path)) },
            open: { path, limit throws(InputError) in try MappedFile.open(joined(root, path), limit: limit) },
            place: { joined(root, $0) })
    }

    private static func kind(_ path: String) -> Kind? {
        var info = stat()
        guard lstat(path, &info) == 0 else { return nil }
        switch info.st_mode & S_IFMT {
        case S_IFREG: return .file(size: Int(info.st_size))
        case S_IFDIR: return .folder
        case S_IFLNK: return .link(target: target(path))
        default: return .other
        }
    }

    private static func target(_ path: String) -> String {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBufferPointer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { $0.baseAddress.map { readlink(path, $0, Int(PATH_MAX)) } ?? -1 }
        }
        return String(decoding: buffer.prefix(max(count, 0)), as: UTF8.self)
    }

    private static func entries(_ root: String, _ folder: String) throws(InputError) -> [Entry] {
        let path = folder.isEmpty ? root : joined(root, folder)
        guard let stream = opendir(path) else { throw failure(path) }
        defer { closedir(stream) }
        var entries: [Entry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                guard errno == 0 else { throw failure(path) }
                return entries
            }
            // The name is read where it lies: an entry is often shorter than the declared array.
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let bytes = (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self)
            // A name that is no UTF-8 cannot be one that we look for.
            guard let name = String(validatingCString: bytes), name != ".", name != ".." else { continue }
            guard let kind = kind(joined(path, name)) else { continue }
            entries.append(Entry(name: name, kind: kind))
        }
    }

    private static func failure(_ path: String) -> InputError {
        switch errno {
        case ENOENT, ENOTDIR: .notFound(path: path)
        case EACCES, EPERM: .notAllowed(path: path)
        default: .systemError(path: path, message: String(cString: strerror(errno)))
        }
    }
}
