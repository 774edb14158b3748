import Advisories
import Glibc
import Inputs
import JSONSchema
import JSONStream

/// The folder in which the user keeps the official schemas, for advisories.
enum AdvisorySchemaFolder {
    private static let largest = 16 << 20

    /// All JSON Schemas of the folder and what is below it; nil where none is named.
    ///
    /// - Parameter path: the folder; else what `MIMAMORI_SCHEMAS` names.
    static func load(_ path: String?) throws -> CSAFSchemas? {
        guard let (schemas, metadata) = try read(path) else { return nil }
        return CSAFSchemas(schemas, extensionMetadata: metadata)
    }

    /// The same for what is no advisory: metadata of providers, lists of aggregators, feeds.
    static func files(_ path: String?) throws -> SchemaFiles? { try read(path)?.schemas }

    private static func read(_ path: String?) throws -> (schemas: SchemaFiles, metadata: [ByteBlock])? {
        guard let folder = path ?? getenv("MIMAMORI_SCHEMAS").map({ String(cString: $0) }), !folder.isEmpty else { return nil }
        var schemas = SchemaFiles()
        var metadata: [ByteBlock] = []
        for file in try InputTree.files([folder]) where file.hasSuffix(".json") {
            let name = file.split(separator: "/").last.map(String.init) ?? file
            let block = try MappedFile.open(file, limit: largest)
            // Metadata of CSAF extensions stand in files of their own, of which the name says so.
            if name.contains("metadata") { metadata.append(block) } else { schemas.add(block, name: name) }
        }
        return (schemas, metadata)
    }
}
