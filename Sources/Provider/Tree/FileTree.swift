import CPOSIX
import Glibc

/// Folders on disk: written whole, swapped, taken away.
enum FileTree {
    static let deepest = 32

    static func message() -> String { String(cString: strerror(errno)) }

    /// Makes a folder and those it stands in.
    static func makeFolder(_ path: String) throws(ProviderError) {
        var at = path.startIndex
        while at < path.endIndex {
            at = path[path.index(after: at)...].firstIndex(of: "/") ?? path.endIndex
            let part = String(path[..<at])
            guard mkdir(part, 0o755) == 0 || errno == EEXIST else { throw .couldNotWrite(path: part, message: message()) }
        }
    }

    /// Writes a new file and makes it durable.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(ProviderError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
        guard descriptor >= 0 else { throw .couldNotWrite(path: path, message: message()) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), bytes.count - done) }
            if count < 0, errno == EINTR { continue }
            if count <= 0 { break }
            done += count
        }
        let isWhole = done == bytes.count && fsync(descriptor) == 0
        let text = message()
        guard close(descriptor) == 0, isWhole else { throw .couldNotWrite(path: path, message: text) }
    }

    /// Writes beside the target, then in its place.
    static func replace(_ path: String, _ bytes: [UInt8]) throws(ProviderError) {
        try write(bytes, to: path + ".part")
        guard rename(path + ".part", path) == 0 else { throw .couldNotWrite(path: path, message: message()) }
    }

    /// The names in a folder; nil if it cannot be read.
    static func names(_ folder: String) -> [String]? {
        guard let stream = opendir(folder) else { return nil }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
            let name = String(cString: (UnsafeRawPointer(entry) + offset).assumingMemoryBound(to: CChar.self))
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Takes a folder away with all that is in it; links are not followed.
    static func remove(_ path: String, depth: Int = 0) {
        var info = stat()
        guard depth < deepest, lstat(path, &info) == 0 else { return }
        guard info.st_mode & S_IFMT == S_IFDIR else {
            unlink(path)
            return
        }
        for name in names(path) ?? [] { remove(path + "/" + name, depth: depth + 1) }
        rmdir(path)
    }

    /// Where a path leads once links are followed; the path itself where there is nothing yet.
    static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }
}
