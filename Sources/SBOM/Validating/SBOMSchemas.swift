public import JSONSchema
public import XMLSchema

/// The official schemas that the caller has at hand. They are their owners' and not part of Mimamori.
public struct SBOMSchemas: Sendable {
    private let files: SchemaFiles
    private let xsd: XMLSchemaLibrary

    /// JSON Schemas and XSD files by the file names under which their owners publish them; JSON Schemas of other file names are found by their `$id`.
    public init(_ files: SchemaFiles, xsd: XMLSchemaLibrary = XMLSchemaLibrary()) {
        self.files = files
        self.xsd = xsd
    }

    /// The XSD for a format and its name; nil where there is none.
    ///
    /// - Throws: ``XMLSchemaError`` if it is there and cannot be used.
    func xmlSchema(for format: SBOMFormat) throws(XMLSchemaError) -> (name: String, schema: XMLSchema)? {
        guard format.family == .cycloneDX, format.notation == .xml else { return nil }
        let name = "bom-\(format.version).xsd"
        guard xsd.contains(name) else { return nil }
        return (name, try XMLSchema(xsd, name: name, frequent: SPDXLicenseList.frequent, isDeferred: true))
    }

    /// The JSON Schema for a format and its name; nil where it is not among the files. Notations that are read as the JSON of their family have its schema.
    ///
    /// - Throws: ``JSONSchemaError`` if it is there and cannot be used, such as for want of a schema that it refers to.
    func schema(for format: SBOMFormat) throws(JSONSchemaError) -> (name: String, schema: JSONSchema)? {
        for name in Self.names(format) {
            do {
                return (name, try files.schema(name))
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
        case (.spdx, .json), (.spdx, .yaml), (.spdx, .tagValue), (.spdx, .rdfXML), (.spdx, .xml):
            ["spdx-\(version)-schema.json", "http://spdx.org/rdf/terms/\(version)"]
        case (.spdx, .jsonLD):
            ["spdx-\(version)-schema.json", "spdx-3.0.1-schema.json", "https://spdx.org/schema/3.0.1/spdx-json-schema.json"]
        default: []
        }
    }
}
