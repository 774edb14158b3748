import Inputs
import JSONStream

/// Goes through a tree, folder by folder in the order of names, and says what it left out.
struct FolderWalk {
    let tree: FileTree
    let limits: GenerationLimits
    /// Paths that the user wants left out, without a slash at the end.
    let excluded: Set<String>
    private(set) var notes: [GenerationNote] = []
    private var seen = 0
    private var links = 0
    private var skipped: [String: Int] = [:]

    init(tree: FileTree, limits: GenerationLimits, excluded: Set<String>) {
        self.tree = tree
        self.limits = limits
        self.excluded = excluded
    }

    /// Hands over the path of every regular file.
    ///
    /// - Throws: ``InputError`` if the root itself cannot be read.
    mutating func run(_ visit: (String) -> Void) throws(InputError) {
        try walk("", depth: 0, visit)
        for (name, count) in skipped.sorted(by: { $0.key < $1.key }) { notes.append(GenerationNote(.foldersPassedOver(name: name, count: count))) }
        if links > 0 { notes.append(GenerationNote(.linksPassedOver(count: links))) }
    }

    private mutating func walk(_ folder: String, depth: Int, _ visit: (String) -> Void) throws(InputError) {
        let entries: [FileTree.Entry]
        do throws(InputError) {
            entries = try tree.list(folder)
        } catch {
            if depth == 0 { throw error }
            notes.append(GenerationNote(.unreadable(code: error.code, error.wording), path: folder))
            return
        }
        let isSystem = depth == 0 && entries.contains { $0.name == "etc" && $0.kind == .folder }
        for entry in entries.sorted(by: { $0.name < $1.name }) {
            seen += 1
            guard seen <= limits.entries else {
                if seen == limits.entries + 1 { notes.append(GenerationNote(.tooManyEntries(limit: limits.entries), path: folder)) }
                return
            }
            let path = FileTree.joined(folder, entry.name)
            if excluded.contains(path) {
                notes.append(GenerationNote(.excluded, path: path))
                continue
            }
            switch entry.kind {
            case .file: visit(path)
            case .link: links += 1
            case .other: continue
            case .folder:
                if Self.passedOver.contains(entry.name) || isSystem && Self.ofKernel.contains(entry.name) {
                    skipped[entry.name, default: 0] += 1
                    continue
                }
                guard depth < limits.depth else {
                    notes.append(GenerationNote(.tooDeep(limit: limits.depth), path: path))
                    continue
                }
                try walk(path, depth: depth + 1, visit)
            }
        }
    }

    /// Stores of version control, and build folders with other projects' sources, whose lock files are not this project's.
    private static let passedOver: Set<String> = [".git", ".hg", ".svn", ".build"]
    /// What the kernel shows as files at the root of a running system.
    private static let ofKernel: Set<String> = ["dev", "proc", "sys"]
}
