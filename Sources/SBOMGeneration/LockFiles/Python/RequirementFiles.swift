import JSONStream

/// The files that a `requirements.txt` names: those in the folder, each once, to a bounded depth and number.
struct RequirementFiles {
    /// A file that is read.
    struct Place {
        let source: SourceFile
        /// Its path for notes.
        let shown: String
        let isForDevelopment: Bool
        fileprivate let depth: Int
    }

    private static let deepest = 16
    private static let most = 256
    private static let mostBytes = 64 << 20

    let first: Place
    private let isRelative: Bool
    private var known: Set<String>

    /// - Parameter shown: how notes name the first file.
    init(_ file: SourceFile, shown: String) {
        first = Place(source: file, shown: shown, isForDevelopment: Self.isForDevelopment(file.path), depth: 0)
        isRelative = shown == file.path
        known = ["- \(file.path)"]
    }

    /// The file `name`, counted from the one that names it (pip documentation, "Requirements File Format"); nil if it was read before or is read
    /// as a source of its own, and if it cannot be read, which is noted.
    mutating func open(
        _ name: String, _ line: RequirementLine, from: Place, isConstraint: Bool = false, _ harvest: inout Harvest
    ) -> Place? {
        let tree = from.source.tree
        guard let path = Self.path(name, from: from.source.path).flatMap(tree.resolved), case .file(let size)? = tree.look(path), !isExcluded(path)
        else {
            harvest.note(.incomplete(Self.notThere(line)))
            return nil
        }
        guard known.insert("\(isConstraint ? "c" : "-") \(path)").inserted, size > 0, isConstraint || !first.source.sources.contains(path) else {
            return nil
        }
        let limit = min(from.source.limits.fileBytes, Self.mostBytes)
        guard from.depth < Self.deepest, known.count <= Self.most, let block = tree.contents(path, limit: limit) else {
            harvest.note(.incomplete(Self.tooMuch(line)))
            return nil
        }
        // A list of what goes into the product stays one, whoever names it.
        let isForProduct = SourceKind.recognise(path)?.kind == .pythonRequirements && !Self.isForDevelopment(path)
        let file = SourceFile(kind: from.source.kind, paths: [path], tree: tree, block: block, limits: from.source.limits, base: from.source.base)
        return Place(
            source: file, shown: isRelative ? path : tree.shown(path), isForDevelopment: from.isForDevelopment && !isForProduct, depth: from.depth + 1
        )
    }

    /// The path in the tree that `name` means in the file `from`; nil for one that leads out of the tree.
    private static func path(_ name: String, from: String) -> String? {
        guard !name.isEmpty, !name.hasPrefix("/"), !name.contains("://") else { return nil }
        var parts = from.split(separator: "/").dropLast()
        for part in name.split(separator: "/") where part != "." {
            if part != ".." { parts.append(part) } else if parts.popLast() == nil { return nil }
        }
        return parts.joined(separator: "/")
    }

    private func isExcluded(_ path: String) -> Bool {
        first.source.excluded.contains { path == $0 || path.hasPrefix($0 + "/") }
    }

    private static func isForDevelopment(_ path: String) -> Bool {
        path.split(separator: "/").last.map { $0.contains("dev") || $0.contains("test") } ?? false
    }
}
