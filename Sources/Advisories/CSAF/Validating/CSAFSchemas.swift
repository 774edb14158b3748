public import JSONSchema

/// The official schemas that the caller has at hand; they are their owners' and not part of Mimamori.
public struct CSAFSchemas: Sendable {
    private let files: SchemaFiles

    /// JSON Schemas by the file names under which their owners publish them.
    public init(_ files: SchemaFiles) { self.files = files }

    /// The schema for a version; nil where it is not among the files.
    ///
    /// - Throws: ``JSONSchemaError`` if it is there and cannot be used, such as for want of a schema that it refers to.
    func schema(for version: CSAFVersion) throws(JSONSchemaError) -> (name: String, schema: JSONSchema)? {
        let name = version == .v20 ? "csaf_json_schema.json" : "csaf.json"
        do {
            return (name, try files.schema(name))
        } catch {
            guard case .noSchema(name) = error else { throw error }
            return nil
        }
    }
}
