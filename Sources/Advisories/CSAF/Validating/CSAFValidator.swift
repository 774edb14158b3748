import Diagnostics
public import JSONSchema
public import JSONStream

/// Checks CSAF documents: against the official schema where the caller has it, and by the tests of section 6 of the standard.
public struct CSAFValidator {
    private let schemas: CSAFSchemas?
    private let extensions: ExtensionLibrary
    private let limits: JSONLimits
    private var compiled: [CSAFVersion: (name: String, schema: JSONSchema)?] = [:]

    /// - Parameters:
    ///   - schemas: the official schemas; without them only the tests are carried out, which the result says.
    ///   - limits: what a document may ask for.
    public init(schemas: CSAFSchemas? = nil, limits: JSONLimits = JSONLimits(depth: 128, stringBytes: 16 << 20)) {
        self.schemas = schemas
        extensions = ExtensionLibrary(schemas)
        self.limits = limits
    }

    /// Checks the document in `block`. What is no JSON or no CSAF is a result, not an error.
    ///
    /// - Throws: ``JSONSchemaError`` for a schema that cannot be used.
    public mutating func validate(_ block: ByteBlock) throws(JSONSchemaError) -> CSAFValidation {
        let document: CSAFDocument
        do throws(JSONError) {
            document = try CSAFDocument(block, limits: limits)
        } catch {
            return Self.refused([CSAFResult(test: "json", severity: .error, pointer: error.pointer, line: error.line, wording: error.wording)])
        }
        let lines = DocumentLines(document)
        guard let version = document.version, let facts = CSAFFacts(document, version, extensions: extensions) else {
            let wording = Wording(
                ja: "CSAF 2.0または2.1の文書ではありません。/document/csaf_versionを確かめてください。",
                en: "This is no CSAF 2.0 or 2.1 document; look at /document/csaf_version.")
            let place = document.root[path: "document", "csaf_version"] ?? document.root["document"] ?? document.root
            return Self.refused([
                CSAFResult(test: "schema", severity: .error, pointer: place.pointer, line: lines.line(of: place), wording: wording)
            ])
        }
        var results: [CSAFResult] = document.root.tree.duplicates.prefix(CSAFFindings.mostPerTest).map { index in
            let value = CSAFValue(document.root.tree, index)
            let wording = Wording(
                ja: "同じ名前の項目「\(shown(value.key))」が1つのオブジェクトに2回以上あります。",
                en: "The member \"\(shown(value.key))\" is there more than once in one object.")
            return CSAFResult(test: "json", severity: .error, pointer: value.pointer, line: lines.line(of: value), wording: wording)
        }
        let judge = try judge(for: version)
        var leftOut = max(0, document.root.tree.duplicates.count - CSAFFindings.mostPerTest)
        if let judge {
            let report = try judge.schema.validate(block, limits: SchemaLimits(json: limits, violations: CSAFFindings.mostPerTest))
            results += report.violations.map {
                CSAFResult(test: "schema", severity: .error, pointer: $0.pointer, line: $0.line, wording: $0.wording)
            }
            leftOut += report.violationsLeftOut
        } else {
            results += RequiredProperties.check(facts, lines)
        }
        var findings = CSAFFindings()
        for test in CSAFTests.of(version) {
            findings.begin(test)
            test.check(facts, &findings)
        }
        results += findings.found.map { found in
            CSAFResult(
                test: found.test, severity: found.severity, pointer: found.value.pointer, line: lines.line(of: found.value), wording: found.wording
            )
        }
        return CSAFValidation(
            version: version, profile: facts.profile, schema: judge?.name, results: results, resultsLeftOut: leftOut + findings.leftOut,
            skipped: SkippedTests.of(version, hasSchema: judge != nil) + findings.skipped)
    }

    private static func refused(_ results: [CSAFResult]) -> CSAFValidation {
        CSAFValidation(version: nil, profile: nil, schema: nil, results: results, resultsLeftOut: 0, skipped: [])
    }

    private mutating func judge(for version: CSAFVersion) throws(JSONSchemaError) -> (name: String, schema: JSONSchema)? {
        if let known = compiled[version] { return known }
        let found = try schemas?.schema(for: version)
        compiled[version] = .some(found)
        return found
    }
}
