import JSONStream
import PackageURL
import SBOM

/// npm's `package-lock.json` and `npm-shrinkwrap.json`, lockfile versions 1 to 3 (npm documentation, "package-lock.json").
struct NpmLockReader {
    /// Deepest `node_modules` in `node_modules` that is looked through for a need.
    private static let deepest = 64

    private struct Place {
        let path: String
        let entry: JSONValue
        /// The package, or nil for the project itself and for links to what the lock has.
        var index: Int?
    }

    private var places: [Place] = []
    private var byPath: [String: Int] = [:]
    private var ownPackages = 0
    /// True where the entries are the packages' own files.
    private var isInstalled = false
    /// Beside it the packages may lie installed, and say of themselves what the lock does not.
    private var lock: SourceFile?

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        var reader = NpmLockReader()
        reader.lock = file
        harvest.statesNeeds = true
        if let packages = lock["packages"] {
            for member in packages.members { try reader.take(member.key, member.value, &harvest) }
            try reader.takeLinks(&harvest)
        } else if let dependencies = lock["dependencies"] {
            try reader.takeOld(dependencies, "", &harvest)
        } else if lock["lockfileVersion"] == nil {
            throw .notWhatItSays(file.kind, line: nil)
        }
        var project = lock["packages"]?[""].map { NodeProject($0) }
        if project == nil { project = NodeProject(beside: file) ?? NodeProject(lock: lock) }
        if project?.component == nil { project?.component = NodeProject(beside: file)?.component ?? NodeProject(lock: lock).component }
        if let project {
            harvest.setProject(project.component)
            for want in project.production + project.development + project.optional {
                if let index = reader.find(want.name, from: "") { try harvest.need(nil, index) }
            }
        }
        try reader.connect(&harvest)
        if reader.ownPackages > 0 { harvest.note(.ownPackages(count: reader.ownPackages)) }
    }

    /// Packages as they lie in `node_modules`: each says in its `package.json` what a lock file would say of it.
    static func readInstalled(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var reader = NpmLockReader()
        reader.isInstalled = true
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        for path in file.paths {
            let inside = path.dropFirst(file.base.count).drop { $0 == "/" }
            guard let folder = inside.cutAtLast("/")?.before, let block = file.tree.contents(path, limit: 8 << 20) else { continue }
            let entry = try? SourceFile.json(block)
            guard let entry, entry.text("name") != nil, entry.text("version") != nil else {
                harvest.note(.entryPassedOver(String(inside), line: nil))
                continue
            }
            try reader.take(String(folder), entry, &harvest)
        }
        try reader.connect(&harvest)
    }

    private mutating func take(_ path: String, _ entry: JSONValue, _ harvest: inout Harvest) throws(GenerationError) {
        if path.isEmpty || entry.isTrue("link") { return put(path, entry, nil) }
        guard let name = Self.name(path) else {
            // A folder of the project itself: its own code, which no registry has.
            // Without a name of its own it is called by the folder (npm documentation, "package-lock.json": `name`).
            ownPackages += 1
            var part = Component(id: "", name: entry.text("name") ?? String(path.cutAtLast("/")?.after ?? path[...]), kind: .library)
            part.version = entry.text("version")
            return put(path, entry, try harvest.add(part))
        }
        var part = NodePackage.component(entry.text("name") ?? name, entry.text("version"), from: NodeOrigin(entry.text("resolved")), &harvest)
        part.licenses = NodePackage.licenses(entry)
        if isInstalled { NodePackage.describe(&part, entry) }
        Self.complete(&part, entry)
        lookInto(path, &part)
        put(path, entry, try harvest.add(part))
    }

    /// A link leads to a folder of the project: to one that the lock tells of, or to one of which it says nothing more.
    private mutating func takeLinks(_ harvest: inout Harvest) throws(GenerationError) {
        for index in places.indices where places[index].entry.isTrue("link") {
            guard let name = Self.name(places[index].path), let place = places[index].entry.text("resolved"), byPath[place] == nil else { continue }
            places[index].index = try harvest.add(harvest.ownComponent(name: name, version: nil, place: place))
        }
    }

    /// What the installed package says of itself, if it is the one that the lock means.
    private func lookInto(_ path: String, _ part: inout Component) {
        guard let block = lock?.neighbour("\(path)/package.json", limit: 1 << 20), let own = try? SourceFile.json(block),
            own.text("name") == part.fullName, own.text("version") == part.version
        else { return }
        if part.licenses.isEmpty { part.licenses = NodePackage.licenses(own) }
        NodePackage.describe(&part, own)
    }

    /// Lockfile version 1: packages lie in those that hold them. JSON's depth limit bounds the recursion.
    private mutating func takeOld(_ dependencies: JSONValue, _ folder: String, _ harvest: inout Harvest) throws(GenerationError) {
        for member in dependencies.members {
            var (name, version) = (member.key, member.value.text("version"))
            var resolved = member.value.text("resolved")
            if let alias = version, alias.hasPrefix("npm:"), let (real, number) = alias.dropFirst(4).cutAtLast("@") {
                (name, version) = (String(real), String(number))
            } else if let given = version, NodeOrigin(given) != .registry(nil) {
                // An address stands where the version should.
                (version, resolved) = (nil, given)
            }
            var part = NodePackage.component(name, version, from: NodeOrigin(resolved), &harvest)
            Self.complete(&part, member.value)
            let path = FileTree.joined(folder, "node_modules/\(member.key)")
            lookInto(path, &part)
            put(path, member.value, try harvest.add(part))
            if let inner = member.value["dependencies"] { try takeOld(inner, path, &harvest) }
        }
    }

    private static func complete(_ part: inout Component, _ entry: JSONValue) {
        part.hashes = entry.text("integrity").map(Hash.integrity) ?? []
        if entry.isTrue("dev") {
            part.scope = .excluded
        } else if entry.isTrue("optional") || entry.isTrue("devOptional") {
            part.scope = .optional
        }
    }

    private mutating func put(_ path: String, _ entry: JSONValue, _ index: Int?) {
        byPath[path] = places.count
        places.append(Place(path: path, entry: entry, index: index))
    }

    private func connect(_ harvest: inout Harvest) throws(GenerationError) {
        for place in places {
            guard let from = place.index else { continue }
            for list in ["dependencies", "optionalDependencies", "peerDependencies", "requires"] {
                // In version 1 `dependencies` are the packages inside, and `requires` the needs.
                for want in place.entry[list]?.members ?? [] where want.value.stringValue != nil {
                    if let index = find(want.key, from: place.path) { try harvest.need(from, index) }
                }
            }
        }
    }

    /// The package that Node would load as `name` from `folder`: in its own `node_modules`, else in those of the folders above.
    private func find(_ name: String, from folder: String) -> Int? {
        var folder = folder[...]
        for _ in 0..<Self.deepest {
            if let place = byPath[FileTree.joined(String(folder), "node_modules/\(name)")] { return target(places[place]) }
            if folder.isEmpty { return nil }
            guard let above = folder.range(ofLast: "node_modules/") else {
                folder = ""
                continue
            }
            folder = folder[..<above].hasSuffix("/") ? folder[..<above].dropLast() : folder[..<above]
        }
        return nil
    }

    /// The package, or for a link the folder of the project that it leads to.
    private func target(_ place: Place) -> Int? {
        if let index = place.index { return index }
        return place.entry.text("resolved").flatMap { byPath[$0] }.flatMap { places[$0].index }
    }

    /// The name of a package by its folder: what follows the last `node_modules/`.
    private static func name(_ path: String) -> String? {
        guard let start = path[...].range(ofLast: "node_modules/") else { return nil }
        return String(path[path.index(start, offsetBy: 13)...])
    }
}

extension NodeProject {
    /// What a lock file itself says of the project.
    fileprivate init(lock: JSONValue) {
        guard let name = lock.text("name") else { return }
        component = Component(id: "", name: name)
        component?.version = lock.text("version")
    }
}

extension Substring {
    /// Where the last `word` begins that stands at the start or behind a slash.
    fileprivate func range(ofLast word: String) -> Index? {
        var end = endIndex
        while let found = self[..<end].lastIndex(of: word.first ?? " ") {
            if self[found...].hasPrefix(word), found == startIndex || self[index(before: found)] == "/" { return found }
            end = found
        }
        return nil
    }
}
