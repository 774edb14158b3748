public import JSONSchema
public import JSONStream

/// The official schemas that the caller has at hand; they are their owners' and not part of Mimamori.
public struct CSAFSchemas: Sendable {
    private let files: SchemaFiles
    /// Metadata of extensions.
    let extensionMetadata: [ByteBlock]

    /// - Parameters:
    ///   - files: JSON Schemas by the file names under which their owners publish them, those of extensions included.
    ///   - extensionMetadata: documents of the CSAF Extension Metadata schema; what is none of them is not looked at.
    public init(_ files: SchemaFiles, extensionMetadata: [ByteBlock] = []) {
        self.files = files
        self.extensionMetadata = extensionMetadata
    }

    /// The schema for a version; nil where it is not among the files.
    ///
    /// - Throws: ``JSONSchemaError`` if it is there and cannot be used, such as for want of a schema that it refers to.
    func schema(for version: CSAFVersion) throws(JSONSchemaError) -> (name: String, schema: JSONSchema)? {
        let name = version == .v20 ? "csaf_json_schema.json" : "csaf.json"
        return try schema(called: name).map { (name, $0) }
    }

    /// The schema in the file called `name`; nil where it is not among the files.
    func schema(called name: String) throws(JSONSchemaError) -> JSONSchema? {
        do {
            return try files.schema(name)
        } catch {
            guard case .noSchema(name) = error else { throw error }
            return nil
        }
    }
}
