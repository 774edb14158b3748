public import JSONSchema

/// The official schemas that the caller has at hand. They are their owners' and not part of Mimamori.
public struct SBOMSchemas: Sendable {
    private let library: SchemaLibrary

    /// Schemas by their `$id` and by the file names under which their owners publish them.
    public init(_ library: SchemaLibrary) { self.library = library }

    /// The schema for a format and its name; nil where the library does not have it.
    ///
    /// - Throws: ``JSONSchemaError`` if it is there and cannot be used, such as for want of a schema that it refers to.
    func schema(for format: SBOMFormat) throws(JSONSchemaError) -> (name: String, schema: JSONSchema)? {
        for name in Self.names(format) {
            do {
                return (name, try library.schema(name))
            } catch {
                guard case .noSchema(name) = error else { throw error }
            }
        }
        return nil
    }

    private static func names(_ format: SBOMFormat) -> [String] {
        let version = format.version
        return switch (format.family, format.notation) {
        // Up to 1.3 the strict one is what the specification's own tests are held against.
        case (.cycloneDX, .json):
            ["bom-\(version)-strict.schema.json", "bom-\(version).schema.json", "http://cyclonedx.org/schema/bom-\(version).schema.json"]
        case (.spdx, .json): ["spdx-\(version)-schema.json", "http://spdx.org/rdf/terms/\(version)"]
        case (.spdx, .jsonLD): ["spdx-\(version)-schema.json", "spdx-3.0.1-schema.json", "https://spdx.org/schema/3.0.1/spdx-json-schema.json"]
        default: []
        }
    }
}
