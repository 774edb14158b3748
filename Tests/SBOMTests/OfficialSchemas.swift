import Foundation
import JSONSchema
import JSONStream
import SBOM
import XMLSchema

/// The official schemas of CycloneDX in a folder, JSON Schemas and XSD files.
enum OfficialSchemas {
    static func cycloneDX(_ folder: URL) throws -> SBOMSchemas {
        var files = SchemaFiles()
        var xsd = XMLSchemaLibrary()
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil) {
            let block = ByteBlock(try Data(contentsOf: file))
            switch file.pathExtension {
            case "xsd": xsd.add(block, name: file.lastPathComponent)
            case "json": files.add(block, name: file.lastPathComponent)
            default: continue
            }
        }
        return SBOMSchemas(files, xsd: xsd)
    }
}
