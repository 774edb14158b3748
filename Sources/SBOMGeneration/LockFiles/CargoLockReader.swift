import JSONStream
import PackageURL
import SBOM

/// Rust's `Cargo.lock`, versions 1 to 4.
enum CargoLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.toml()
        let packages = lock.list("package") + (lock["root"].map { [$0] } ?? [])
        guard lock["package"] != nil || lock["version"] != nil || lock["root"] != nil else { throw .notWhatItSays(file.kind, line: nil) }
        if let version = lock.text("version"), !["1", "2", "3", "4"].contains(version) { throw .unknownVersion(file.kind, version: version) }
        harvest.statesNeeds = true
        // Without a source a package is the project's own; of several the one that the manifest beside the lock names is the project.
        let own = packages.filter { $0["source"] == nil }
        let manifest = CargoManifest(beside: file)
        let project = own.count == 1 ? own[0].text("name") : manifest?.name
        var sums: [String: String] = [:]
        for member in lock["metadata"]?.members ?? [] { sums[member.key] = member.value.stringValue }
        var byName: [String: [Known]] = [:]
        var indices: [Int?] = []
        for package in packages {
            guard let name = package.text("name"), let version = package.text("version") else {
                indices.append(nil)
                harvest.note(.entryPassedOver(package.text("name") ?? "package", line: nil))
                continue
            }
            let source = package.text("source")
            var index: Int?
            if source == nil, name == project {
                var project = Component(id: "", name: name)
                project.version = version
                if name == manifest?.name { project.licenses = LicenseReading.claims(manifest?.license) }
                harvest.setProject(project)
            } else {
                let sum = package.text("checksum") ?? sums["checksum \(name) \(version) (\(source ?? ""))"]
                index = try harvest.add(component(name, version, source, sum, &harvest))
            }
            byName[name, default: []].append(Known(version: version, source: source ?? "", index: index))
            indices.append(index)
        }
        for (package, index) in zip(packages, indices) {
            let isProject = package["source"] == nil && package.text("name") == project
            guard index != nil || isProject else { continue }
            for want in package.texts("dependencies") {
                for target in find(want, byName) { if let to = target.index { try harvest.need(index, to) } }
            }
        }
        if own.count > 1 { harvest.note(.ownPackages(count: own.count)) }
    }

    /// A package that needs may mean; nil is the project.
    private struct Known {
        let version: String
        let source: String
        let index: Int?
    }

    /// The packages that a need means: `name`, with its version where there are several, and with the source where those are of one version.
    /// The source of a need is without the commit in newer locks.
    private static func find(_ want: String, _ byName: [String: [Known]]) -> [Known] {
        let words = want.split(separator: " ")
        let found = byName[words.first.map { String($0) } ?? ""] ?? []
        guard words.count > 1 else { return found }
        let same = found.filter { $0.version == words[1] }
        guard words.count > 2, same.count > 1 else { return same }
        let source = String(words[2].dropFirst().dropLast())
        for given in [same.filter { $0.source == source }, same.filter { $0.source.withoutFragment == source.withoutFragment }] where !given.isEmpty {
            return given
        }
        return same
    }

    private static func component(
        _ name: String, _ version: String, _ source: String?, _ sum: String?, _ harvest: inout Harvest
    ) -> Component {
        guard let source else {
            var part = Component(id: "", name: name, kind: .library)
            part.version = version
            return part
        }
        let isGit = source.hasPrefix("git+")
        let isCratesIO = source.contains("github.com/rust-lang/crates.io-index") || source.contains("index.crates.io")
        let registry = isGit || isCratesIO ? nil : source.cut(at: "+").map { String($0.after) }
        var part = harvest.component(
            type: "cargo", name: name, version: version,
            qualifiers: [("vcs_url", isGit ? RepositoryAddress.ofSource(source) : nil), ("repository_url", registry)])
        part.hashes = sum.flatMap { Hash(.sha256, hex: $0) }.map { [$0] } ?? []
        if isGit { part.externalReferences = [ExternalReference(type: "vcs", locator: RepositoryAddress.ofSource(source))] }
        if isCratesIO {
            part.externalReferences = [
                ExternalReference(type: "distribution", locator: "https://crates.io/api/v1/crates/\(name)/\(version)/download")
            ]
        }
        return part
    }
}
