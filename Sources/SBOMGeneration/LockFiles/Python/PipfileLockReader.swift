import JSONStream
import PackageURL
import SBOM

/// Pipenv's `Pipfile.lock`: what goes into the product under `default`, what it is developed with under `develop`, and what a project may install too
/// under names of its own (package categories). It states no relations.
enum PipfileLockReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        let lock = try file.json()
        guard lock["_meta"] != nil || lock["default"] != nil else { throw .notWhatItSays(file.kind, line: nil) }
        let own = lock.members.map(\.key).filter { !["_meta", "default", "develop"].contains($0) }
        for (list, scope) in [("default", nil), ("develop", .excluded)] + own.map({ ($0, .optional) }) as [(String, ComponentScope?)] {
            for member in lock[list]?.members ?? [] {
                let entry = member.value
                let version = entry.text("version").map { String($0.drop { $0 == "=" }) }
                let origin = origin(entry, lock)
                let place = entry.text("file")
                let number = version ?? place.flatMap { PythonPackage.version(of: member.key, inFile: $0) }
                if number == nil, case .index = origin { harvest.note(.notPinned(member.key, line: nil)) }
                let hashes = PythonPackage.unique(entry.texts("hashes").compactMap { Hash(named: $0) })
                var part = PythonPackage.component(member.key, number, hashes: hashes, from: origin, &harvest)
                part.scope = scope
                try harvest.add(part)
            }
        }
    }

    private static func origin(_ entry: JSONValue, _ lock: JSONValue) -> PythonOrigin {
        for tool in ["git", "hg", "svn", "bzr"] {
            guard let address = entry.text(tool) else { continue }
            return .repository(RepositoryAddress.of(address, tool: tool, commit: entry.text("ref")))
        }
        if let path = entry.text("path") { return .own(path) }
        if let file = entry.text("file") { return PythonOrigin(file: file) }
        // The first index is the one that packages come from which name none (Pipenv documentation, "Specifying Package Indexes").
        let sources = lock["_meta"]?.list("sources") ?? []
        let named = entry.text("index").flatMap { name in sources.first { $0.text("name") == name } } ?? sources.first
        return PythonOrigin(index: named?.text("url"))
    }
}
