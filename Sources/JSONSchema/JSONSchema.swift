public import JSONStream

/// A compiled schema (JSON Schema drafts 4, 6, 7 and 2020-12), made by ``SchemaLibrary/schema(_:)``.
///
/// `format` is an assertion. Use one schema for as many documents as you like, from any thread.
public struct JSONSchema: Sendable {
    let program: SchemaProgram

    /// Holds a document against the schema.
    ///
    /// - Throws: ``JSONSchemaError`` if the document is no JSON or goes over a limit. A document that breaks the schema is no error but a report.
    public func validate(_ block: ByteBlock, limits: SchemaLimits = SchemaLimits()) throws(JSONSchemaError) -> SchemaReport {
        let index: InstanceIndex
        do {
            index = try InstanceIndex(block, limits: limits.json, symbols: program.symbols)
        } catch {
            throw .badInstance(error)
        }
        var validator = SchemaValidator(program, index, limits)
        let isValid = try validator.check(0, 0, -1)
        return validator.report(isValid: isValid)
    }
}
