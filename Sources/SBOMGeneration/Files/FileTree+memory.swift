public import Inputs
import JSONStream

extension FileTree {
    /// Files in memory: their paths and bytes, and links with what they hold.
    public static func memory(_ files: [String: [UInt8]], links: [String: String] = [:], root: String = "memory") -> FileTree {
        var folders: [String: [String: Kind]] = ["": [:]]
        func place(_ path: String, _ kind: Kind) {
            var parts = path.split(separator: "/").map { String($0) }
            guard var name = parts.popLast() else { return }
            var kind = kind
            while true {
                let folder = parts.joined(separator: "/")
                let isNew = folders[folder] == nil
                folders[folder, default: [:]][name] = kind
                guard isNew, let parent = parts.popLast() else { return }
                (name, kind) = (parent, .folder)
            }
        }
        for (path, bytes) in files { place(path, .file(size: bytes.count)) }
        for (path, target) in links { place(path, .link(target: target)) }
        let made = folders
        return FileTree(
            root: root,
            list: { folder throws(InputError) in
                guard let names = made[folder] else { throw .notFound(path: folder) }
                return names.map { Entry(name: $0.key, kind: $0.value) }
            },
            look: { path in
                guard !path.isEmpty else { return .folder }
                let slash = path.lastIndex(of: "/")
                let folder = slash.map { String(path[..<$0]) } ?? ""
                let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
                return made[folder]?[name]
            },
            open: { path, limit throws(InputError) in
                guard let bytes = files[path] else { throw .notFound(path: path) }
                guard !bytes.isEmpty else { throw .empty(path: path) }
                guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
                return ByteBlock(bytes)
            })
    }
}
