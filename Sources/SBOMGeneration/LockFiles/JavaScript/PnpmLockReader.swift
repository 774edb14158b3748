import JSONStream
import PackageURL
import SBOM

/// `pnpm-lock.yaml`, lockfile versions 5 to 9.
struct PnpmLockReader {
    /// 5, 6 or 9: how the keys of packages are written.
    private let major: Int
    private var byKey: [String: Int] = [:]
    /// What the project patches: names, or names with versions.
    private let patched: Set<String>

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.yaml()
        guard let version = lock.text("lockfileVersion"), let major = Int(version.prefix { $0 != "." }) else {
            throw .notWhatItSays(file.kind, line: nil)
        }
        guard (5...9).contains(major) else { throw .unknownVersion(file.kind, version: version) }
        harvest.statesNeeds = true
        var reader = PnpmLockReader(major: major, patched: Set(lock.names("patchedDependencies")))
        for member in lock["packages"]?.members ?? [] { try reader.take(member.key, member.value, &harvest) }
        // Since version 9 needs stand apart, once for each set of peers.
        for member in lock["snapshots"]?.members ?? [] {
            guard let index = reader.find(member.key) else { continue }
            reader.byKey[member.key] = index
            if member.key.contains("(patch_hash=") { harvest.change(index) { $0.flags.insert(.isModified) } }
            if member.value.isTrue("optional") { harvest.change(index) { $0.scope = .optional } }
        }
        for list in ["packages", "snapshots"] {
            for member in lock[list]?.members ?? [] {
                guard let from = reader.find(member.key) else { continue }
                for want in ["dependencies", "optionalDependencies"].flatMap({ member.value[$0]?.members ?? [] }) {
                    if let index = reader.find(want.key, want.value) { try harvest.need(from, index) }
                }
            }
        }
        try reader.takeLinks(lock, &harvest)
        try reader.connectProjects(lock, NodeProject(beside: file), &harvest)
    }

    private init(major: Int, patched: Set<String>) {
        self.major = major
        self.patched = patched
    }

    private mutating func take(_ key: String, _ entry: JSONValue, _ harvest: inout Harvest) throws(GenerationError) {
        guard let (name, version) = parts(key.withoutSecret) ?? entry.text("name").map({ ($0, entry.text("version") ?? "") }) else {
            harvest.note(.entryPassedOver(key, line: nil))
            return
        }
        // An address or a path may stand where the version should.
        let plain = version.contains(":") || version.contains("/") ? nil : version
        let origin = Self.origin(entry["resolution"], asked: key.hasPrefix("file:") ? key : version)
        var part = NodePackage.component(entry.text("name") ?? name, entry.text("version") ?? plain, from: origin, &harvest)
        part.hashes = entry["resolution"]?.text("integrity").map(Hash.integrity) ?? []
        if entry.isTrue("dev") { part.scope = .excluded } else if entry.isTrue("optional") { part.scope = .optional }
        if entry.isTrue("patched") || key.contains("(patch_hash=") || patched.contains(name) || patched.contains("\(name)@\(version)") {
            part.flags.insert(.isModified)
        }
        byKey[key] = try harvest.add(part)
    }

    private static func origin(_ resolution: JSONValue?, asked: String) -> NodeOrigin {
        if let folder = resolution?.text("directory") { return .own(folder) }
        if let address = resolution?.text("repo") { return .repository(RepositoryAddress.of(address, commit: resolution?.text("commit"))) }
        return NodeOrigin(resolution?.text("tarball") ?? asked)
    }

    /// Name and version of a key: `/@babel/core/7.1.0_peer`, `/@babel/core@7.1.0(peer)`, `@babel/core@7.1.0`.
    private func parts(_ key: String) -> (String, String)? {
        let plain = (key.hasPrefix("/") ? key.dropFirst() : key[...]).prefix { $0 != "(" }
        if major < 6 {
            guard key.hasPrefix("/"), let (name, version) = plain.prefix(while: { $0 != "_" || !plain.contains("/") }).cutAtLast("/") else {
                return nil
            }
            return (String(name), String(version))
        }
        // The first is that of a scope; behind the second there may be an address with a user.
        guard let (name, version) = plain.dropFirst().cut(at: "@"), !name.contains(":"), let first = plain.first else { return nil }
        return (String(first) + name, String(version))
    }

    /// The package that a need means; its value is a version, a key, or an object with the version.
    private func find(_ name: String, _ value: JSONValue) -> Int? {
        guard let version = value.stringValue ?? value.text("version") ?? number(value) else { return nil }
        if let index = find(version) { return index }
        return switch major {
        case ..<6: find("/\(name)/\(version)")
        case 6..<9: find("/\(name)@\(version)")
        default: find("\(name)@\(version)")
        }
    }

    private func number(_ value: JSONValue) -> String? {
        guard case .number(let text) = value else { return nil }
        return text
    }

    private func find(_ key: String) -> Int? { byKey[key] ?? byKey[String(key.prefix { $0 != "(" })] }

    /// Folders beside the project that an importer links to. One that is an importer itself is the project's own, as it is.
    private mutating func takeLinks(_ lock: JSONValue, _ harvest: inout Harvest) throws(GenerationError) {
        let importers = lock["importers"]?.members ?? [JSONValue.Member(".", lock)]
        let own = Set(importers.lazy.map { FileTree.folder($0.key, from: "") })
        for importer in importers {
            for list in ["dependencies", "devDependencies", "optionalDependencies"] {
                for want in importer.value[list]?.members ?? [] {
                    guard let version = want.value.stringValue ?? want.value.text("version"), version.hasPrefix("link:") else { continue }
                    let place = FileTree.folder(String(version.dropFirst(5)), from: importer.key)
                    if own.contains(place) { continue }
                    if byKey["link:\(place)"] == nil {
                        byKey["link:\(place)"] = try harvest.add(harvest.ownComponent(name: want.key, version: nil, place: place))
                    }
                    byKey["\(importer.key) \(version)"] = byKey["link:\(place)"]
                }
            }
        }
    }

    private func connectProjects(_ lock: JSONValue, _ project: NodeProject?, _ harvest: inout Harvest) throws(GenerationError) {
        harvest.setProject(project?.component)
        let importers = lock["importers"]?.members ?? [JSONValue.Member(".", lock)]
        func index(_ want: JSONValue.Member, _ importer: String) -> Int? {
            let version = want.value.stringValue ?? want.value.text("version")
            return version.flatMap { $0.hasPrefix("link:") ? byKey["\(importer) \($0)"] : nil } ?? find(want.key, want.value)
        }
        func indices(_ list: String) -> [Int] {
            importers.flatMap { importer in importer.value[list]?.members.compactMap { index($0, importer.key) } ?? [] }
        }
        let (production, development, optional) = (indices("dependencies"), indices("devDependencies"), indices("optionalDependencies"))
        for index in production + development + optional { try harvest.need(nil, index) }
        harvest.markScopes(production: production, development: development, optional: optional)
        if importers.count > 1 { harvest.note(.ownPackages(count: importers.count)) }
    }
}
