import Foundation
import JSONSchema
import JSONStream

@testable import Advisories

/// The official schemas of CSAF that lie beside the repository.
enum OfficialSchemas {
    private static func files(_ folder: String) -> [URL] {
        guard let root = TestData.root?.appending(path: folder), let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        else { return [] }
        return walk.compactMap { $0 as? URL }.filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
    }

    /// All files of the folders; of two of one name, the first stays.
    static func load(_ folders: [String]) throws -> SchemaFiles {
        var schemas = SchemaFiles()
        for url in folders.flatMap(files) { schemas.add(ByteBlock(try Data(contentsOf: url)), name: url.lastPathComponent) }
        return schemas
    }

    /// Those of extensions only, with their metadata: for tests that are to be carried out without the schema of the document.
    static func extensions() throws -> CSAFSchemas {
        let all = files("advisories/csaf-2.1/extension")
        var schemas = SchemaFiles()
        for url in all where url.lastPathComponent.contains("-content_") {
            schemas.add(ByteBlock(try Data(contentsOf: url)), name: url.lastPathComponent)
        }
        let metadata = try all.filter { $0.lastPathComponent.contains("-metadata_") }.map { ByteBlock(try Data(contentsOf: $0)) }
        return CSAFSchemas(schemas, extensionMetadata: metadata)
    }
}
