import JSONStream
import PackageURL
import SBOM

/// `uv.lock`: packages with sources, files and needs; the project is the package whose source is a folder.
enum UvLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.toml()
        guard lock["version"] != nil else { throw .notWhatItSays(file.kind, line: nil) }
        guard lock.text("version") == "1" else { throw .unknownVersion(file.kind, version: lock.text("version") ?? "?") }
        harvest.statesNeeds = true
        var names: [String: [Int]] = [:]
        var packages: [(index: Int?, package: JSONValue)] = []
        let own = lock.list("package").filter(isOwn)
        for package in lock.list("package") {
            guard let name = package.text("name") else {
                harvest.note(.entryPassedOver("package", line: nil))
                continue
            }
            if isOwn(package) {
                if own.count == 1 || isRoot(package) { harvest.setProject(component(package, name)) }
                packages.append((nil, package))
                continue
            }
            let files = (package["sdist"].map { [$0] } ?? []) + package.list("wheels")
            let hashes = PythonPackage.hashes(files)
            let part = PythonPackage.component(name, package.text("version"), hashes: hashes, from: origin(package["source"]), &harvest)
            let index = try harvest.add(part)
            names[name, default: []].append(index)
            packages.append((index, package))
        }
        var (production, development, optional): ([Int], [Int], [Int]) = ([], [], [])
        for (from, package) in packages {
            let needed = find(package.list("dependencies"), names, harvest)
            let wanted = (package["optional-dependencies"]?.members ?? []).flatMap { find($0.value.arrayValue ?? [], names, harvest) }
            let built = (package["dev-dependencies"]?.members ?? []).flatMap { find($0.value.arrayValue ?? [], names, harvest) }
            for index in needed + wanted + built { try harvest.need(from, index) }
            if from == nil { (production, development, optional) = (production + needed, development + built, optional + wanted) }
        }
        harvest.markScopes(production: production, development: development, optional: optional)
        if own.count > 1 { harvest.note(.ownPackages(count: own.count)) }
    }

    private static func component(_ package: JSONValue, _ name: String) -> Component {
        var component = Component(id: "", name: name)
        component.version = package.text("version")
        return component
    }

    private static func origin(_ source: JSONValue?) -> PythonOrigin {
        if let git = source?.text("git") { return .repository(RepositoryAddress.ofSource(git)) }
        if let place = source?.text("url") ?? source?.text("path") { return PythonOrigin(file: place) }
        return PythonOrigin(index: source?.text("registry"))
    }

    private static func isOwn(_ package: JSONValue) -> Bool {
        let source = package["source"]
        return ["virtual", "editable", "directory"].contains { source?[$0] != nil }
    }

    private static func isRoot(_ package: JSONValue) -> Bool { ["virtual", "editable"].contains { package["source"]?.text($0) == "." } }

    /// The packages that needs mean: by name, and by version where the lock has several.
    private static func find(_ wants: [JSONValue], _ names: [String: [Int]], _ harvest: Harvest) -> [Int] {
        wants.flatMap { want in
            let found = want.text("name").flatMap { names[$0] } ?? []
            guard let version = want.text("version") else { return found }
            return found.filter { harvest.parts[$0].version == version }
        }
    }
}
