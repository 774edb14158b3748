import JSONSchema
public import JSONStream

/// Checks SBOMs: against the official schema where the caller has it, and against what a schema cannot say.
public struct SBOMValidator {
    private let schemas: SBOMSchemas?
    private let limits: SBOMLimits
    private var compiled: [SBOMFormat: (name: String, schema: JSONSchema)] = [:]

    /// - Parameters:
    ///   - schemas: the official schemas; without them only our rules are applied, which the result says.
    ///   - limits: what a document may ask for.
    public init(schemas: SBOMSchemas? = nil, limits: SBOMLimits = SBOMLimits()) {
        self.schemas = schemas
        self.limits = limits
    }

    /// Checks the document in `block`. Schemas are compiled once for each format.
    ///
    /// - Throws: ``SBOMError`` for what is no SBOM, is damaged, or can be checked in no way; ``JSONSchemaError`` for a schema that cannot be used.
    public mutating func validate(_ block: ByteBlock) throws -> SBOMValidation {
        let format = try SBOMFormat.recognise(block, limits: limits.json)
        var findings: [SBOMFinding] = []
        var leftOut = 0
        let schema = try schema(for: format)
        if let schema {
            let report = try Self.report(block, schema.schema, limits)
            findings = report.violations.map(Self.finding)
            leftOut = report.violationsLeftOut
        }
        do {
            let document = try SBOMReader.read(block, limits: limits)
            var rules = SBOMRules(document, limit: limits.remarks)
            rules.run()
            return SBOMValidation(
                format: format, schema: schema?.name, checkedRules: true, findings: findings + rules.findings,
                findingsLeftOut: leftOut + rules.leftOut + document.remarksLeftOut)
        } catch {
            // What the schema has judged already need not be readable as well.
            guard schema != nil else { throw error }
            if case .notReadableYet = error {
                return SBOMValidation(format: format, schema: schema?.name, checkedRules: false, findings: findings, findingsLeftOut: leftOut)
            }
            guard case .wrongType = error else { throw error }
            findings.append(SBOMFinding("SBOM-216", .error, pointer: error.pointer, line: error.line, error.wording))
            return SBOMValidation(format: format, schema: schema?.name, checkedRules: false, findings: findings, findingsLeftOut: leftOut)
        }
    }

    private static func report(_ block: ByteBlock, _ schema: JSONSchema, _ limits: SBOMLimits) throws -> SchemaReport {
        do {
            return try schema.validate(block, limits: SchemaLimits(json: limits.json, violations: limits.remarks))
        } catch JSONSchemaError.badInstance(let error) {
            throw SBOMError.json(error)
        }
    }

    private mutating func schema(for format: SBOMFormat) throws(JSONSchemaError) -> (name: String, schema: JSONSchema)? {
        if let known = compiled[format] { return known }
        guard let found = try schemas?.schema(for: format) else { return nil }
        compiled[format] = found
        return found
    }

    private static func finding(_ violation: SchemaViolation) -> SBOMFinding {
        SBOMFinding(
            "SBOM-201", .error, pointer: violation.pointer, line: violation.line, column: violation.column, keyword: violation.keyword,
            violation.wording)
    }
}
