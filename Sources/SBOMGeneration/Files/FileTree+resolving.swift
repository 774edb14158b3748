import Inputs
import JSONStream

extension FileTree {
    private static let mostLinks = 40

    /// The real path that `path` leads to, every link on the way followed as if the root of the tree were the root of the system.
    ///
    /// - Returns: nil if nothing is there, or after 40 links, which is a circle.
    func resolved(_ path: String) -> String? {
        var waiting = Self.parts(path).reversed() as [Substring]
        var done: [Substring] = []
        var links = 0
        while let part = waiting.popLast() {
            if part == "." { continue }
            if part == ".." {
                // The root is its own parent, as in the file system that the tree will be.
                _ = done.popLast()
                continue
            }
            done.append(part)
            guard let kind = look(done.joined(separator: "/")) else { return nil }
            guard case .link(let target) = kind else { continue }
            links += 1
            guard links <= Self.mostLinks, target.utf8.count <= 4_096, waiting.count < 1_024 else { return nil }
            done.removeLast()
            if target.utf8.first == UInt8(ascii: "/") { done.removeAll() }
            waiting += Self.parts(target).reversed()
        }
        return done.joined(separator: "/")
    }

    /// The bytes of the file that `path` leads to; nil if there is none of some bytes within the limit.
    func contents(_ path: String, limit: Int) -> ByteBlock? {
        guard let real = resolved(path), case .file? = look(real) else { return nil }
        return try? open(real, limit)
    }

    private static func parts(_ path: String) -> [Substring] { path.split(separator: "/") }
}
