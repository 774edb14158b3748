public import Inputs
public import JSONStream

/// The files that an SBOM is made from: a folder on disk, or files in memory.
///
/// Paths are relative to the root, with `/` between their parts; the root itself is the empty path. No path leads out of the root.
public struct FileTree: Sendable {
    /// What a path names, links not followed.
    public enum Kind: Sendable, Hashable {
        /// A regular file, with its bytes.
        case file(size: Int)
        case folder
        /// A symbolic link, with the path that it holds.
        case link(target: String)
        /// A pipe, socket or device.
        case other
    }

    /// One entry of a folder.
    public struct Entry: Sendable, Hashable {
        /// Its name in the folder.
        public var name: String
        /// What it is.
        public var kind: Kind

        /// An entry from its parts.
        public init(name: String, kind: Kind) {
            self.name = name
            self.kind = kind
        }
    }

    /// The root as the user named it, for messages.
    public let root: String
    /// The entries of a folder, in any order.
    let list: @Sendable (_ folder: String) throws(InputError) -> [Entry]
    /// What a path names; nil if nothing.
    let look: @Sendable (_ path: String) -> Kind?
    /// The bytes of a regular file of at most `limit` bytes.
    let open: @Sendable (_ path: String, _ limit: Int) throws(InputError) -> ByteBlock
    /// Where a file is on disk; nil for a tree that is not.
    let place: @Sendable (_ path: String) -> String?

    /// A tree from its parts.
    public init(
        root: String, list: @escaping @Sendable (_ folder: String) throws(InputError) -> [Entry],
        look: @escaping @Sendable (_ path: String) -> Kind?,
        open: @escaping @Sendable (_ path: String, _ limit: Int) throws(InputError) -> ByteBlock,
        place: @escaping @Sendable (_ path: String) -> String? = { _ in nil }
    ) {
        self.root = root
        self.list = list
        self.look = look
        self.open = open
        self.place = place
    }

    /// The path as a message shows it.
    func shown(_ path: String) -> String { path.isEmpty ? root : Self.joined(root, path) }

    /// The path that `path` means from `folder`, without `.` and with as few `..` as there can be; the root is the empty path.
    static func folder(_ path: String, from folder: String) -> String {
        var parts: [Substring] = []
        for part in (path.hasPrefix("/") ? path : joined(folder, path)).split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    static func joined(_ folder: String, _ name: String) -> String {
        if folder.isEmpty { return name }
        return folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
