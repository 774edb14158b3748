import JSONStream
import PackageURL
import SBOM

/// NuGet's `packages.lock.json`, versions 1 and 2: a list of packages for each target framework.
enum NugetLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        guard let frameworks = lock["dependencies"] else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.statesNeeds = true
        harvest.setSolution(above: 0)
        // Projects of the same solution by their names: what they need, the product needs through them.
        var own: [String: Int] = [:]
        for framework in frameworks.members {
            // Ids of packages are equal whatever their letter case.
            var indices: [String: Int] = [:]
            for member in framework.value.members {
                let id = member.key.lowercased()
                if member.value.text("type") == "Project" {
                    if own[id] == nil { own[id] = try harvest.add(Component(id: "", name: member.key, kind: .library)) }
                    indices[id] = own[id]
                    continue
                }
                guard let version = member.value.text("resolved") else {
                    harvest.note(.entryPassedOver(member.key, line: nil))
                    continue
                }
                var part = harvest.component(type: "nuget", name: member.key, version: version)
                // Digest of the package without its signature, as NuGet computes it.
                part.hashes = member.value.text("contentHash").flatMap { Hash(.sha512, base64: $0) }.map { [$0] } ?? []
                indices[id] = try harvest.add(part)
            }
            for member in framework.value.members {
                guard let from = indices[member.key.lowercased()] else { continue }
                if member.value.text("type") == "Direct" { try harvest.need(nil, from) }
                for name in member.value.names("dependencies") {
                    if let index = indices[name.lowercased()] { try harvest.need(from, index) }
                }
            }
        }
        if !own.isEmpty { harvest.note(.ownPackages(count: own.count)) }
    }
}
