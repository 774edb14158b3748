import Diagnostics
import JSONStream
import PackageURL
import SBOM

/// Bun's `bun.lock`, lockfile versions 0 and 1 (Bun documentation, "Lockfile"): JSON with comments and commas at the end.
struct BunLockReader {
    /// Deepest package in a package that is looked through for a need.
    private static let deepest = 64

    private static let needs = ["dependencies", "optionalDependencies", "peerDependencies"]

    /// A folder of the project as `workspaces` tells of it.
    private struct Member {
        let entry: JSONValue
        let index: Int?
    }

    /// Packages by their keys: `a`, and `b/a` for what only `b` has.
    private var byKey: [String: Int] = [:]
    private var workspaces: [String: JSONValue] = [:]
    /// Folders of the project that the lock has among its packages, by their keys there.
    private var members: [String: Member] = [:]
    /// Needs that packages can do without.
    private var loose: Set<Harvest.Need> = []
    /// What the project patches: names with versions.
    private let patched: Set<String>

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try SourceFile.json(RelaxedJSON.plain(file.block))
        guard let version = lock.text("lockfileVersion"), let workspaces = lock["workspaces"] else { throw .notWhatItSays(file.kind, line: nil) }
        guard ["0", "1"].contains(version) else { throw .unknownVersion(file.kind, version: version) }
        harvest.statesNeeds = true
        var reader = BunLockReader(patched: Set(lock.names("patchedDependencies")))
        for member in workspaces.members { reader.workspaces[member.key] = member.value }
        let packages = lock["packages"]?.members ?? []
        for member in packages { try reader.take(member.key, member.value, &harvest) }
        for member in packages {
            guard let from = reader.byKey[member.key], let info = member.value.arrayValue?.first(where: { !$0.members.isEmpty }) else { continue }
            try reader.connect(from, Self.needs, of: info, under: member.key, &harvest)
            for name in info.names("optionalDependencies") {
                if let to = reader.find(name, under: member.key) { reader.loose.insert(Harvest.Need(from: from, to: to)) }
            }
        }
        try reader.connectProject(&harvest)
        if !reader.members.isEmpty { harvest.note(.ownPackages(count: reader.members.count)) }
    }

    /// The binary lock of Bun before 1.2 is a picture of its memory, which each version of Bun may lay out anew.
    static func readBinary(_ file: SourceFile, into harvest: inout Harvest) {
        if file.neighbour("bun.lock") != nil { return harvest.note(.toldByLock) }
        harvest.note(.notReadable(file.kind, advice: binaryAdvice))
    }

    private init(patched: Set<String>) { self.patched = patched }

    /// `[name@version, registry, information, digest]`; what is not from a registry has no second element.
    private mutating func take(_ key: String, _ entry: JSONValue, _ harvest: inout Harvest) throws(GenerationError) {
        let elements = entry.arrayValue ?? []
        guard let resolution = elements.first?.stringValue?.withoutSecret, let (name, place) = Self.parts(resolution) else {
            harvest.note(.entryPassedOver(key, line: nil))
            return
        }
        if place.hasPrefix("root:") { return }
        if place.hasPrefix("workspace:") {
            let own = workspaces[String(place.dropFirst(10))] ?? .object([])
            var part = Component(id: "", name: own.text("name") ?? name, kind: .library)
            part.version = own.text("version")
            let index = try harvest.add(part)
            byKey[key] = index
            members[key] = Member(entry: own, index: index)
            return
        }
        var origin = NodeOrigin(place)
        var version: String?
        if origin == .registry(nil) {
            version = place
            // The archive, or a registry without saying where in it.
            if let address = elements.dropFirst().first?.stringValue, address.hasSuffix(".tgz") || NodePackage.registryName(address) != nil {
                origin = .registry(address.withoutSecret)
            }
        }
        var part = NodePackage.component(name, version, from: origin, &harvest)
        part.hashes = elements.dropFirst().last?.stringValue.map(Hash.integrity) ?? []
        if patched.contains(resolution) { part.flags.insert(.isModified) }
        byKey[key] = try harvest.add(part)
    }

    /// `@scope/name@version` cut at the `@` before the version.
    private static func parts(_ resolution: String) -> (name: String, place: String)? {
        guard let (name, place) = resolution.dropFirst().cut(at: "@"), let first = resolution.first, !place.isEmpty else { return nil }
        return (String(first) + name, String(place))
    }

    private func connect(
        _ from: Int?, _ lists: [String], of entry: JSONValue, under key: String, _ harvest: inout Harvest
    ) throws(GenerationError) {
        for list in lists { for name in entry.names(list) { if let to = find(name, under: key) { try harvest.need(from, to) } } }
    }

    /// What the project and its members need, and for what.
    private func connectProject(_ harvest: inout Harvest) throws(GenerationError) {
        let root = workspaces[""] ?? .object([])
        if let name = root.text("name") {
            var project = Component(id: "", name: name)
            project.version = root.text("version")
            harvest.setProject(project)
        }
        // A member is the project's own, whether something in it needs it or not.
        var (production, development, optional) = (members.values.compactMap(\.index).sorted(), [Int](), [Int]())
        for (key, entry) in [("", root)] + members.sorted(by: { $0.key < $1.key }).map({ ($0.key, $0.value.entry) }) {
            func indices(_ list: String) -> [Int] { entry.names(list).compactMap { find($0, under: key) } }
            if key.isEmpty { production += indices("dependencies") + indices("peerDependencies") }
            let from = key.isEmpty ? nil : members[key]?.index
            try connect(from, key.isEmpty ? Self.needs : ["dependencies", "peerDependencies"], of: entry, under: key, &harvest)
            development += indices("devDependencies")
            optional += indices("optionalDependencies")
        }
        harvest.markScopes(production: production, development: development, optional: optional, loose: loose)
        // After the marks: what a member is built and tested with is not what it needs.
        for (key, member) in members.sorted(by: { $0.key < $1.key }) {
            try connect(member.index, ["devDependencies", "optionalDependencies"], of: member.entry, under: key, &harvest)
        }
        try connect(nil, ["devDependencies"], of: root, under: "", &harvest)
    }

    /// The package that is loaded as `name` from the one with `key`: its own, else that of those around it.
    private func find(_ name: String, under key: String) -> Int? {
        var folder = key[...]
        for _ in 0..<Self.deepest {
            if folder.isEmpty { return byKey[name] }
            if let index = byKey["\(folder)/\(name)"] { return index }
            folder = folder.cutAtLast("/")?.before ?? ""
            // The name of a scope is half of a package's.
            if (folder.cutAtLast("/")?.after ?? folder).hasPrefix("@") { folder = folder.cutAtLast("/")?.before ?? "" }
        }
        return nil
    }

    private static let binaryAdvice = Wording(
        ja: "`bun install --save-text-lockfile --frozen-lockfile --lockfile-only` でbun.lockを作り、指定してください。",
        en: "Make a bun.lock with `bun install --save-text-lockfile --frozen-lockfile --lockfile-only` and give that.")
}
