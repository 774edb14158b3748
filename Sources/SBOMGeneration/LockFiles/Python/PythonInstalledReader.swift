import JSONStream
import PackageURL
import SBOM

/// Python packages as they lie installed: `METADATA` in `*.dist-info` (Core metadata specifications; PEP 566).
enum PythonInstalledReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        harvest.statesNeeds = true
        harvest.phase = "post-build"
        var names: [String: [Int]] = [:]
        var needs: [(from: Int, names: [String])] = []
        for path in file.paths {
            guard let block = file.tree.contents(path, limit: 8 << 20) else { continue }
            let fields = header(String(decoding: block.copied(), as: UTF8.self))
            guard let name = fields.first(where: { $0.name == "name" })?.value, !name.isEmpty else {
                harvest.note(.entryPassedOver(path, line: nil))
                continue
            }
            func field(_ wanted: String) -> String? { fields.first { $0.name == wanted && !$0.value.isEmpty && $0.value != "UNKNOWN" }?.value }
            var part = PythonPackage.component(name, field("version"), &harvest)
            // The old field may hold the whole text of a licence.
            part.licenses = LicenseReading.claims(field("license-expression") ?? field("license").flatMap { $0.utf8.count <= 64 ? $0 : nil })
            part.details.description = field("summary")
            part.externalReferences = field("home-page").map { [ExternalReference(type: "website", locator: $0)] } ?? []
            let index = try harvest.add(part)
            names[PythonPackage.normal(name), default: []].append(index)
            // What only an extra needs may be there, but not because of this package.
            let wanted = fields.filter { $0.name == "requires-dist" && !$0.value.contains("extra ==") && !$0.value.contains("extra==") }
            needs.append((index, wanted.compactMap { PythonPackage.name(of: $0.value) }))
        }
        for (from, wanted) in needs {
            for name in wanted { for index in names[PythonPackage.normal(name)] ?? [] { try harvest.need(from, index) } }
        }
    }

    /// The fields up to the first empty line, behind which the description stands.
    private static func header(_ text: String) -> [(name: String, value: String)] {
        var fields: [(name: String, value: String)] = []
        for line in Lines(text) {
            if line.isEmpty { break }
            guard line.first != " ", line.first != "\t", let (name, value) = line.cut(at: ":") else { continue }
            fields.append((name.lowercased(), String(value.trimmed)))
        }
        return fields
    }
}
