import JSONStream
import PackageURL
import SBOM

/// `yarn.lock` of Yarn 1, which has a form of its own, and of Yarn 2 and later, which is YAML.
struct YarnLockReader {
    private var byDescriptor: [String: Int] = [:]
    private var wants: [(from: Int?, name: String, range: String, isLoose: Bool)] = []

    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        var reader = YarnLockReader()
        harvest.statesNeeds = true
        let start = withExtendedLifetime(file.block) { String(decoding: file.block.bytes.prefix(4_096), as: UTF8.self) }
        let entries = start.contains("__metadata:") ? try file.yaml().members : try YarnClassic.read(file, into: &harvest)
        for entry in entries where entry.key != "__metadata" { try reader.take(entry.key, entry.value, &harvest) }
        try reader.connect(NodeProject(beside: file), &harvest)
    }

    private mutating func take(_ key: String, _ entry: JSONValue, _ harvest: inout Harvest) throws(GenerationError) {
        let descriptors = key.split(separator: ",").map { String($0.trimmed) }
        guard let first = descriptors.first, let (own, range) = Self.parts(first.withoutSecret) else {
            harvest.note(.entryPassedOver(key, line: nil))
            return
        }
        // What a package can do without, Yarn 1 lists apart and Yarn 2 names apart.
        let meta = entry["dependenciesMeta"]
        let needs =
            NodeProject.wants(entry["dependencies"]).map { ($0.name, $0.range, meta?[$0.name]?.isTrue("optional") ?? false) }
            + NodeProject.wants(entry["optionalDependencies"]).map { ($0.name, $0.range, true) }
        let resolution = (entry.text("resolution")?.withoutSecret).flatMap(Self.parts)
        if let resolution, resolution.range.hasPrefix("workspace:") {
            // The project's own code.
            for (name, range, isLoose) in needs { wants.append((nil, name, range, isLoose)) }
            return
        }
        var name = resolution?.name ?? own
        if resolution == nil, range.hasPrefix("npm:"), let (real, _) = range.dropFirst(4).cutAtLast("@"), !real.isEmpty { name = String(real) }
        let origin = Self.origin(entry, resolution?.range, asked: range)
        var version = entry.text("version")
        // What Yarn 2 writes for code beside the project.
        if version == "0.0.0-use.local" { version = nil }
        var part = NodePackage.component(name, version, from: origin, &harvest)
        part.hashes = entry.text("integrity").map(Hash.integrity) ?? []
        // Behind the address of an archive its digest stands, behind that of a repository the commit.
        if case .repository = origin {
        } else if part.hashes.isEmpty, let (_, sum) = entry.text("resolved")?.cut(at: "#") {
            part.hashes = Hash(.sha1, hex: sum).map { [$0] } ?? []
        }
        if resolution?.range.hasPrefix("patch:") == true { part.flags.insert(.isModified) }
        let index = try harvest.add(part)
        for descriptor in descriptors { byDescriptor[descriptor] = index }
        for (name, range, isLoose) in needs { wants.append((index, name, range, isLoose)) }
    }

    /// Yarn 1 says where from under `resolved`, and of a folder only in what was asked for; Yarn 2 in the resolution.
    private static func origin(_ entry: JSONValue, _ resolution: String?, asked: String) -> NodeOrigin {
        if let resolution { return resolution.hasPrefix("npm:") || resolution.hasPrefix("patch:") ? .registry(nil) : NodeOrigin(resolution) }
        return NodeOrigin(entry.text("resolved") ?? asked)
    }

    private func connect(_ project: NodeProject?, _ harvest: inout Harvest) throws(GenerationError) {
        var loose: Set<Harvest.Need> = []
        for want in wants {
            guard let index = find(want.name, want.range) else { continue }
            try harvest.need(want.from, index)
            if want.isLoose { loose.insert(Harvest.Need(from: want.from, to: index)) }
        }
        guard let project else { return }
        harvest.setProject(project.component)
        func indices(_ wants: NodeProject.Wants) -> [Int] { wants.compactMap { find($0.name, $0.range) } }
        let (production, development, optional) = (indices(project.production), indices(project.development), indices(project.optional))
        for index in production + development + optional { try harvest.need(nil, index) }
        harvest.markScopes(production: production, development: development, optional: optional, loose: loose)
    }

    private func find(_ name: String, _ range: String) -> Int? {
        byDescriptor["\(name)@\(range)"] ?? byDescriptor["\(name)@npm:\(range)"]
    }

    /// `@scope/name@range` cut at the `@` before the range.
    private static func parts(_ descriptor: String) -> (name: String, range: String)? {
        guard let (name, range) = descriptor.dropFirst().cut(at: "@"), let first = descriptor.first else { return nil }
        return (String(first) + name, String(range))
    }
}
