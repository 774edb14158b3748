import JSONStream
import PackageURL
import SBOM

/// The `*.deps.json` beside a .NET program: what it was built from (.NET runtime, "Runtime configuration files").
enum DotnetDependenciesReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        guard let libraries = lock["libraries"], let targets = lock["targets"] else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        var indices: [String: Int] = [:]
        var projects: [String] = []
        for member in libraries.members {
            guard let (name, version) = member.key.withoutSecret.cutAtLast("/") else {
                harvest.note(.entryPassedOver(member.key, line: nil))
                continue
            }
            let type = member.value.text("type")
            if type == "project" {
                projects.append(member.key)
                if projects.count == 1 {
                    var project = Component(id: "", name: String(name))
                    project.version = String(version)
                    harvest.setProject(project)
                    continue
                }
            }
            var part: Component
            if type == "package" {
                part = harvest.component(type: "nuget", name: String(name), version: String(version))
                part.hashes = member.value.text("sha512").map(Hash.integrity) ?? []
            } else {
                // Projects of the same solution, and files that were referenced: nothing that a registry has.
                part = Component(id: "", name: String(name), kind: .library)
                part.version = String(version)
            }
            indices[member.key] = try harvest.add(part)
        }
        for target in targets.members {
            for member in target.value.members {
                let from = indices[member.key]
                guard from != nil || member.key == projects.first else { continue }
                for want in member.value["dependencies"]?.members ?? [] {
                    guard let version = want.value.stringValue, let index = indices["\(want.key)/\(version)"] else { continue }
                    try harvest.need(from, index)
                }
            }
        }
        if projects.count > 1 { harvest.note(.ownPackages(count: projects.count)) }
    }
}
