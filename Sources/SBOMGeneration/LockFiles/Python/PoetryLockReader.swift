import JSONStream
import PackageURL
import SBOM

/// `poetry.lock` of Poetry 1 and 2, and `pdm.lock`, which has nearly the same form.
enum PoetryLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.toml()
        guard lock["package"] != nil || lock["metadata"] != nil else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.statesNeeds = true
        var names: [String: [Int]] = [:]
        var indices: [(index: Int, package: JSONValue)] = []
        for package in lock.list("package") {
            guard let name = package.text("name") else {
                harvest.note(.entryPassedOver("package", line: nil))
                continue
            }
            // Before version 2 of the format the digests stand in a table of their own.
            let files = package.list("files") + (lock["metadata"]?["files"]?.list(name) ?? [])
            var part = PythonPackage.component(name, package.text("version"), hashes: PythonPackage.hashes(files), from: origin(package), &harvest)
            part.details.description = package.text("summary") ?? package.text("description")
            if isForDevelopment(package) { part.scope = .excluded } else if package.isTrue("optional") { part.scope = .optional }
            let index = try harvest.add(part)
            names[PythonPackage.normal(name), default: []].append(index)
            indices.append((index, package))
        }
        for (from, package) in indices {
            // Poetry has a table of names, PDM a list of requirements.
            let wanted = package.names("dependencies") + package.texts("dependencies").compactMap { PythonPackage.name(of: $0) }
            for want in wanted { for index in names[PythonPackage.normal(want)] ?? [] { try harvest.need(from, index) } }
        }
        try harvest.connect(PythonProject(beside: file), names)
    }

    /// Poetry 1.0 says `category = "dev"`; Poetry 2 and PDM name the groups, of which only `main` and `default` go into the product.
    private static func isForDevelopment(_ package: JSONValue) -> Bool {
        if package.text("category") == "dev" { return true }
        let groups = package.texts("groups")
        return !groups.isEmpty && groups.allSatisfy { $0 == "dev" || $0 == "test" || $0 == "tests" || $0 == "docs" || $0 == "lint" }
    }

    /// Poetry has a table `source` (`git`, `directory`, `file`, `url`, and `legacy` for an index other than the public one), PDM has fields of the
    /// package.
    private static func origin(_ package: JSONValue) -> PythonOrigin {
        let source = package["source"]
        let type = source?.text("type")
        if let address = type == "git" ? source?.text("url") : package.text("git") {
            return .repository(RepositoryAddress.of(address, commit: source?.text("resolved_reference") ?? package.text("revision")))
        }
        if let place = package.text("path") ?? package.text("url") { return PythonOrigin(file: place) }
        guard let address = source?.text("url") else { return .index(nil) }
        return switch type {
        case "directory": .own(address)
        case "file", "url": PythonOrigin(file: address)
        default: PythonOrigin(index: address)
        }
    }
}
