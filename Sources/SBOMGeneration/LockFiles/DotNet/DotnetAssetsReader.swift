import JSONStream
import PackageURL
import SBOM

/// `obj/project.assets.json`, which restoring a .NET project writes: what was chosen for each target framework (NuGet, "Project assets file").
enum DotnetAssetsReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        guard let libraries = lock["libraries"], let targets = lock["targets"] else { throw .notWhatItSays(file.kind, line: nil) }
        if let version = lock.text("version"), !["1", "2", "3", "4"].contains(version) { throw .unknownVersion(file.kind, version: version) }
        harvest.statesNeeds = true
        if harvest.path == "obj/project.assets.json" || harvest.path.hasSuffix("/obj/project.assets.json") { harvest.setSolution(above: 1) }
        harvest.setProject(project(lock["project"]))
        var indices: [String: Int] = [:]
        for member in libraries.members {
            guard let (name, version) = member.key.withoutSecret.cutAtLast("/"), !name.isEmpty, !version.isEmpty else {
                harvest.note(.entryPassedOver(member.key, line: nil))
                continue
            }
            var part: Component
            if member.value.text("type") == "package" {
                part = harvest.component(type: "nuget", name: String(name), version: String(version))
                // Digest of the package without its signature, as NuGet computes it.
                part.hashes = member.value.text("sha512").flatMap { Hash(.sha512, base64: $0) }.map { [$0] } ?? []
            } else {
                let place = member.value.text("msbuildProject") ?? member.value.text("path") ?? "\(name)"
                part = harvest.ownComponent(name: String(name), version: String(version), place: place)
            }
            indices[member.key.lowercased()] = try harvest.add(part)
        }
        for target in targets.members { try connect(target, lock["projectFileDependencyGroups"], indices, &harvest) }
    }

    private static func project(_ entry: JSONValue?) -> Component? {
        guard let name = entry?["restore"]?.text("projectName") else { return nil }
        var project = Component(id: "", name: name)
        project.version = entry?.text("version")
        return project
    }

    /// Needs name the least version that they are content with; which one was chosen, the other entries of the target tell.
    private static func connect(
        _ target: JSONValue.Member, _ groups: JSONValue?, _ indices: [String: Int], _ harvest: inout Harvest
    ) throws(GenerationError) {
        // Ids of packages are equal whatever their letter case.
        var chosen: [String: Int] = [:]
        for member in target.value.members {
            guard let index = indices[member.key.lowercased()], let (name, _) = member.key.cutAtLast("/") else {
                harvest.note(.entryPassedOver(member.key, line: nil))
                continue
            }
            chosen[name.lowercased()] = index
        }
        for member in target.value.members {
            guard let from = indices[member.key.lowercased()] else { continue }
            for name in member.value.names("dependencies") { if let to = chosen[name.lowercased()] { try harvest.need(from, to) } }
        }
        // `net8.0/linux-x64` is the framework for one kind of system. What all frameworks need stands under no name.
        for group in [String(target.key.prefix { $0 != "/" }), ""] {
            for want in groups?.texts(group) ?? [] {
                if let to = chosen[want.prefix { $0 != " " }.lowercased()] { try harvest.need(nil, to) }
            }
        }
    }
}
