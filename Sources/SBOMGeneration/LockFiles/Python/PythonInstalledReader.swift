import JSONStream
import PackageURL
import SBOM

/// Python packages as they lie installed: `METADATA` in `*.dist-info` (Core metadata specifications), and the older `*.egg-info`, a folder with `PKG-INFO` or that
/// file itself.
enum PythonInstalledReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        var names: [String: [Int]] = [:]
        var needs: [(from: Int, names: [String])] = []
        for path in file.paths {
            guard let block = file.tree.contents(path, limit: 8 << 20) else { continue }
            let fields = PythonMetadata(String(decoding: block.copied(), as: UTF8.self))
            guard let name = fields["name"] else {
                harvest.note(.entryPassedOver(path, line: nil))
                continue
            }
            var part = PythonPackage.component(name, fields["version"], &harvest)
            part.licenses = fields.licenses
            part.details.description = fields["summary"]
            part.details.authors = fields.authors
            part.externalReferences += fields.places
            let index = try harvest.add(part)
            names[PythonPackage.normal(name), default: []].append(index)
            // What only an extra needs may be there, but not because of this package.
            let wanted = fields.all("requires-dist").filter { !$0.contains("extra ==") && !$0.contains("extra==") }
            needs.append((index, wanted.compactMap { PythonPackage.name(of: $0) }))
        }
        for (from, wanted) in needs {
            for name in wanted { for index in names[PythonPackage.normal(name)] ?? [] { try harvest.need(from, index) } }
        }
    }
}
