import Glibc
import Inputs
import JSONSchema
import SBOM
import XMLSchema

/// The folder in which the user keeps the official schemas.
enum SchemaFolder {
    private static let largest = 16 << 20

    /// All schemas of the folder and what is below it; nil where none is named.
    ///
    /// - Parameter path: the folder; else what `MIMAMORI_SCHEMAS` names.
    static func load(_ path: String?) throws -> SBOMSchemas? {
        guard let folder = path ?? getenv("MIMAMORI_SCHEMAS").map({ String(cString: $0) }), !folder.isEmpty else { return nil }
        var schemas = SchemaFiles()
        var xsd = XMLSchemaLibrary()
        for file in try InputTree.files([folder]) {
            let name = file.split(separator: "/").last.map(String.init) ?? file
            // A folder holds a hundred, and a check wants one or two.
            if file.hasSuffix(".json") { schemas.add(name: name) { try? MappedFile.open(file, limit: largest) } }
            if file.hasSuffix(".xsd") { xsd.add(name: name) { try? MappedFile.open(file, limit: largest) } }
        }
        return SBOMSchemas(schemas, xsd: xsd)
    }
}
