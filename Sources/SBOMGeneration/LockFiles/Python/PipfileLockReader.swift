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
                let git = entry.text("git").map { "git+\($0)" + (entry.text("ref").map { "@\($0)" } ?? "") }
                if version == nil, git == nil { harvest.note(.notPinned(member.key, line: nil)) }
                let hashes = PythonPackage.unique(entry.texts("hashes").compactMap { Hash(named: $0) })
                var part = PythonPackage.component(member.key, version, hashes: hashes, vcs: git, &harvest)
                part.scope = scope
                try harvest.add(part)
            }
        }
    }
}
