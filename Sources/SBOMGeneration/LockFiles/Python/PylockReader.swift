import JSONStream
import PackageURL
import SBOM

/// `pylock.toml`, Python's own form of lock files (PyPA specification "pylock.toml", PEP 751): packages with where they come from and what they need.
enum PylockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.toml()
        guard let version = lock.text("lock-version") else { throw .notWhatItSays(file.kind, line: nil) }
        // A later 1.x only adds to what is there.
        guard version == "1" || version.hasPrefix("1.") else { throw .unknownVersion(file.kind, version: version) }
        var names: [String: [Int]] = [:]
        var packages: [(index: Int, package: JSONValue)] = []
        var own = 0
        for package in lock.list("packages") {
            guard let name = package.text("name") else {
                harvest.note(.entryPassedOver("packages", line: nil))
                continue
            }
            // A folder is code of the project.
            if package["directory"] != nil {
                own += 1
                continue
            }
            let part = component(name, package, &harvest)
            if part.version == nil, package["vcs"] == nil, package["archive"] == nil { harvest.note(.notPinned(name, line: nil)) }
            let index = try harvest.add(part)
            names[PythonPackage.normal(name), default: []].append(index)
            packages.append((index, package))
        }
        // What a package needs may be left out of such a file, of all packages or of some: a package without needs may have some.
        for (from, package) in packages {
            for want in package.list("dependencies") {
                let found = want.text("name").flatMap { names[PythonPackage.normal($0)] } ?? []
                let version = want.text("version")
                for index in found where version == nil || harvest.parts[index].version == version { try harvest.need(from, index) }
            }
        }
        if own > 0 { harvest.note(.ownPackages(count: own)) }
    }

    private static func component(_ name: String, _ package: JSONValue, _ harvest: inout Harvest) -> Component {
        let files = [package["archive"], package["sdist"]].compactMap { $0 } + package.list("wheels")
        let hashes = files.flatMap { file in (file["hashes"]?.members ?? []).compactMap { Hash(named: "\($0.key):\($0.value.stringValue ?? "")") } }
        return PythonPackage.component(
            name, package.text("version"), hashes: PythonPackage.unique(hashes), from: origin(package), &harvest)
    }

    private static func origin(_ package: JSONValue) -> PythonOrigin {
        if let source = package["vcs"], let address = source.text("url") ?? source.text("path") {
            return .repository(RepositoryAddress.of(address, tool: source.text("type") ?? "git", commit: source.text("commit-id")))
        }
        // An archive comes from where it says, and from no index.
        if let archive = package["archive"] {
            return (archive.text("url") ?? archive.text("path")).map { PythonOrigin(file: $0) } ?? .store
        }
        return PythonOrigin(index: package.text("index"))
    }
}
