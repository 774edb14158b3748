import Inputs
import JSONStream
public import SBOM

/// Makes an SBOM from what a maker has at hand: a root file system, a project folder, a lock file, a table.
///
/// Nothing is run, resolved or fetched: the SBOM says what the files say, and the notes say which files those were and what is missing.
public struct SBOMGenerator {
    private struct Source {
        let tree: FileTree
        let kind: SourceKind
        let base: String
        var paths: [String]
        /// How the document names it.
        let name: String
    }

    private let options: GenerationOptions
    private var notes: [GenerationNote] = []
    private var sources: [Source] = []

    private init(_ options: GenerationOptions) { self.options = options }

    /// The SBOM of what lies under `paths`: folders, or single files.
    ///
    /// - Throws: an `InputError` if a path is not there or cannot be looked into. A source below it that cannot be read is a note
    ///   (``GenerationNote/isFailure``), and the others are read all the same.
    public static func generate(_ paths: [String], options: GenerationOptions = GenerationOptions()) throws -> GeneratedSBOM {
        var generator = SBOMGenerator(options)
        for path in paths {
            switch try NamedPath(path) {
            case .folder(let tree): try generator.look(into: tree, isOne: paths.count == 1)
            case .file(let tree, let file, let kind, let base):
                let name = paths.count == 1 ? file : path
                if kind.isSystem { generator.lookForSystem(in: tree, base, isOne: paths.count == 1) }
                generator.sources.append(Source(tree: tree, kind: kind, base: base, paths: [file], name: name))
            }
        }
        return generator.make(named: paths.first.map(NamedPath.lastName) ?? "")
    }

    /// The SBOM of what lies in `tree`.
    ///
    /// - Throws: an `InputError` if its root cannot be looked into.
    public static func generate(in tree: FileTree, options: GenerationOptions = GenerationOptions()) throws -> GeneratedSBOM {
        var generator = SBOMGenerator(options)
        try generator.look(into: tree, isOne: true)
        return generator.make(named: NamedPath.lastName(tree.root))
    }

    private mutating func look(into tree: FileTree, isOne: Bool) throws(InputError) {
        var walk = FolderWalk(tree: tree, limits: options.limits, excluded: options.excluded)
        var found: [(path: String, kind: SourceKind, base: String)] = []
        var unread: [(path: String, kind: GenerationNote.Kind)] = []
        var documents: [String: Int] = [:]
        try walk.run { [limit = options.limits.fileBytes] path in
            if let (kind, base) = SourceKind.recognise(path) ?? SourceKind.recognise(path, in: tree, limit: limit) {
                found.append((path, kind, base))
            } else if AlreadySBOM.isArchive(path) {
                unread.append((path, .remark(AlreadySBOM.unpack)))
            } else if AlreadySBOM.isNamed(path) {
                documents[path.cutAtLast("/").map { String($0.before) } ?? "", default: 0] += 1
            } else if let kind = UnreadFile.note(path) {
                unread.append((path, kind))
            }
        }
        unread += documents.sorted { $0.key < $1.key }.map { ($0.key, .remark(AlreadySBOM.inFolder($0.value))) }
        for (path, kind) in unread { notes.append(GenerationNote(kind, path: isOne ? path.isEmpty ? nil : path : tree.shown(path))) }
        notes += walk.notes.map { note in
            var note = note
            note.path = note.path.map { isOne ? $0 : tree.shown($0) }
            return note
        }
        var joined: [String: Int] = [:]
        var systems: Set<String> = []
        let locked = Set(found.lazy.filter { $0.kind.isNodeLock }.map(\.base))
        var passedOver: Set<String> = []
        for (path, kind, base) in found {
            // The lock file beside it knows more: what is there for development alone.
            if kind == .nodeInstalled, locked.contains(base) {
                let folder = FileTree.joined(base, "node_modules")
                if passedOver.insert(folder).inserted { notes.append(GenerationNote(.toldByLock, path: isOne ? folder : tree.shown(folder))) }
                continue
            }
            // `etc/os-release` comes before `usr/lib/os-release` and says the same or knows better.
            if kind == .osRelease, !systems.insert(base).inserted { continue }
            let group = "\(kind.rawValue) \(base)"
            if kind.isJoined, let index = joined[group] {
                sources[index].paths.append(path)
                continue
            }
            if kind.isJoined { joined[group] = sources.count }
            let place =
                kind == .pythonInstalled
                ? base
                : kind == .nodeInstalled ? FileTree.joined(base, "node_modules") : kind.isJoined ? String(path.cutAtLast("/")?.before ?? "") : path
            sources.append(Source(tree: tree, kind: kind, base: base, paths: [path], name: isOne ? place : tree.shown(place)))
        }
    }

    private mutating func lookForSystem(in tree: FileTree, _ base: String, isOne: Bool) {
        for path in ["etc/os-release", "usr/lib/os-release"] {
            guard let real = tree.resolved(FileTree.joined(base, path)), case .file? = tree.look(real) else { continue }
            sources.append(Source(tree: tree, kind: .osRelease, base: base, paths: [real], name: isOne ? real : tree.shown(real)))
            return
        }
    }

    private mutating func make(named fallback: String) -> GeneratedSBOM {
        // What adds to the packages of Yocto's images comes behind those.
        let added: [SourceKind] = [.yoctoLicenses, .yoctoChecks]
        let ordered = sources.filter { !added.contains($0.kind) } + added.flatMap { kind in sources.filter { $0.kind == kind } }
        let harvests = ordered.map { ($0.name, harvest($0)) }
        for (_, harvest) in harvests { notes += harvest.notes }
        let projects = harvests.compactMap { $0.1.project }
        let isSystem = sources.contains { $0.kind.isSystem }
        let isWhole = projects.count == 1 && !isSystem
        var assembly = SBOMAssembly()
        for (name, harvest) in harvests { assembly.add(harvest, from: name, isWhole: isWhole) }
        if sources.isEmpty { notes.append(GenerationNote(.nothingFound)) }
        var subject = Component(id: "", name: options.name ?? fallback, kind: isSystem ? .firmware : .application)
        if isWhole, let project = projects.first {
            // The product's line of a table that the maker keeps is about the product, whatever it is to be called.
            let isOwn =
                options.name == nil || options.name == project.name || zip(ordered, harvests).contains { $0.kind == .table && $1.1.project != nil }
            if isOwn {
                subject = project
                subject.name = options.name ?? project.name
            }
        }
        if let version = options.version, version != subject.version {
            subject.version = version
            // The project's own purl would name another version.
            subject.purl = nil
        }
        let document = assembly.document(subject, options: options, hasGaps: notes.contains(where: \.isGap))
        return GeneratedSBOM(document: document, notes: notes)
    }

    private func harvest(_ source: Source) -> Harvest {
        var harvest = Harvest(path: source.name, limits: options.limits)
        do throws(GenerationError) {
            // Each of the files of installed packages has a form of its own; their reader opens them.
            let paths = source.kind == .dpkgFolder ? source.paths : Array(source.paths.prefix(1))
            let block = try Self.contents(source.tree, paths, options.limits)
            var file = SourceFile(
                kind: source.kind, paths: source.paths, tree: source.tree, block: block, limits: options.limits, base: source.base)
            if source.kind == .pythonRequirements {
                // It may name others of its kind, which are then not read twice.
                file.excluded = options.excluded
                file.sources = Set(sources.filter { $0.kind == source.kind && $0.tree.root == source.tree.root }.flatMap(\.paths))
            }
            try source.kind.read(file, into: &harvest)
            harvest.note(.read(source.kind, parts: harvest.parts.count))
            return harvest
        } catch {
            var empty = Harvest(path: source.name, limits: options.limits)
            empty.note(.unreadable(code: error.code, error.wording))
            return empty
        }
    }

    /// The bytes of a source; those of several files with an empty line between them.
    private static func contents(_ tree: FileTree, _ paths: [String], _ limits: GenerationLimits) throws(GenerationError) -> ByteBlock {
        do throws(InputError) {
            if paths.count == 1 { return try tree.open(paths[0], limits.fileBytes) }
            var bytes: [UInt8] = []
            for path in paths {
                if case .file(size: 0)? = tree.look(path) { continue }
                bytes += try tree.open(path, limits.fileBytes).copied() + [10, 10]
                guard bytes.count <= limits.fileBytes else { throw .tooLarge(path: path, limit: limits.fileBytes) }
            }
            return ByteBlock(bytes)
        } catch { throw .damaged(error) }
    }
}
