import Glibc

/// What stands where a file is to be written.
package enum TargetFile {
    /// Whether a device, a pipe or a socket stands there (`/dev/null`, `/dev/stdout`): a file put in its place would take it away from everybody.
    package static func isSpecial(_ path: String) -> Bool { (try? FileStatus.of(path))?.kind == .other }

    /// The file that `path` leads to, which need not be there: a link that is the caller's own or the system's is followed, so that the file changes and not
    /// the link. Nil for a link of somebody else's, who would choose what is written over (as Linux's `protected_symlinks` has it), and for links in a circle.
    package static func resolved(_ path: String) -> String? {
        var path = path
        for _ in 0..<40 {
            var status = stat()
            guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK else { return path }
            guard status.st_uid == geteuid() || status.st_uid == 0 else { return nil }
            var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
            let count = readlink(path, &buffer, buffer.count)
            guard count > 0 else { return nil }
            let next = String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self)
            let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
            path = next.hasPrefix("/") ? next : folder + next
        }
        return nil
    }

    /// Why nothing is written through a link that leads nowhere good.
    package static let linkRefusal = "symbolic link of another user, or in a circle"

    /// Why nothing is written there, as an operating system would say it.
    package static let refusal = "not a regular file"
}
