import JSONSchema
public import JSONStream
import XMLSchema

/// Checks SBOMs: against the official schema where the caller has it, and against what a schema cannot say.
public struct SBOMValidator {
    private let schemas: SBOMSchemas?
    private let limits: SBOMLimits
    /// A run meets one or two formats. (A dictionary by format would take a fraction of a millisecond to find out how formats are hashed.)
    private var compiled: [(format: SBOMFormat, judge: SchemaVerdict.Judge)] = []

    /// - Parameters:
    ///   - schemas: the official schemas; without them only our rules are applied, which the result says.
    ///   - limits: what a document may ask for.
    public init(schemas: SBOMSchemas? = nil, limits: SBOMLimits = SBOMLimits()) {
        self.schemas = schemas
        self.limits = limits
    }

    /// Checks the document in `block`. Schemas are compiled once for each format.
    ///
    /// - Throws: ``SBOMError`` for what is no SBOM, is damaged, or can be checked in no way; ``JSONSchemaError`` or ``XMLSchemaError`` for a schema that
    ///   cannot be used.
    public mutating func validate(_ block: ByteBlock) throws -> SBOMValidation {
        let block = try SBOMText.utf8(block)
        let recognised = try SBOMFormat.look(block, limits: limits.json)
        var format = recognised.format
        if let refused = try Self.refused(recognised, block, limits) { return refused }
        var verdict: SchemaVerdict?
        defer { verdict?.finish() }
        let isXML = format.family == .cycloneDX && format.notation == .xml
        // A larger document is judged once our limits have been held to it: libxml2 has none for the length of a text.
        if isXML, block.count <= SchemaVerdict.largestBeside, !SchemaVerdict.hasDoctype(block) { verdict = begin(block, format) }
        // Other notations are judged as the JSON that says the same; its lines are the source's, its columns are nobody's.
        let transcript = format.family == .cycloneDX || format.family == .spdx ? try Transcript.make(block, of: format, limits: limits) : nil
        if format.version.isEmpty, let version = transcript?.version { format.version = version }
        // What looked like a document type declaration in XML was none: the transcriber has refused those.
        let judged = verdict ?? begin(isXML ? block : transcript?.json ?? block, format)
        verdict = judged
        let content: Result<(findings: [SBOMFinding], leftOut: Int), SBOMError>
        do throws(SBOMError) {
            content = .success(try Self.content(block, format, recognised, transcript, limits))
        } catch { content = .failure(error) }
        let answer = try judged.answer()
        if !compiled.contains(where: { $0.format == format }) { compiled.append((format, answer.judge)) }
        var findings = answer.findings
        if let transcript, format.notation == .rdfXML { Self.correctLines(&findings, transcript, limits) }
        let schema = answer.judge.name
        switch content {
        case .success(let found):
            return SBOMValidation(
                format: format, schema: schema, checkedRules: true, findings: findings + found.findings,
                findingsLeftOut: answer.leftOut + found.leftOut)
        case .failure(let error):
            if let finding = try Self.finding(error, isJudged: schema != nil) { findings.append(finding) }
            return SBOMValidation(format: format, schema: schema, checkedRules: false, findings: findings, findingsLeftOut: answer.leftOut)
        }
    }

    /// Begins to hold `block`, XML or the JSON of the format, against the official schema.
    private func begin(_ block: ByteBlock, _ format: SBOMFormat) -> SchemaVerdict {
        let (known, schemas, limits) = (compiled.first { $0.format == format }?.judge, self.schemas, self.limits)
        let isBeside = (known != nil || schemas != nil) && block.count <= SchemaVerdict.largestBeside
        return SchemaVerdict.begin(isBeside: isBeside) {
            let judge = try known ?? Self.judge(schemas, format)
            switch judge {
            case .json(_, let schema):
                let report = try Self.report(block, schema, limits)
                let hasColumns = format.notation == .json || format.notation == .jsonLD
                return SchemaVerdict.Answer(
                    judge: judge, findings: report.violations.map { Self.finding($0, hasColumn: hasColumns) }, leftOut: report.violationsLeftOut)
            case .xml(_, let schema):
                let report = try schema.validate(block, limit: limits.remarks)
                return SchemaVerdict.Answer(
                    judge: judge,
                    findings: report.violations.map { SBOMFinding("SBOM-201", .error, line: $0.line, keyword: $0.kind.rawValue, $0.wording) },
                    leftOut: report.violationsLeftOut)
            case .none: return SchemaVerdict.Answer(judge: judge, findings: [], leftOut: 0)
            }
        }
    }

    /// What our own rules say of the document.
    private static func content(
        _ block: ByteBlock, _ format: SBOMFormat, _ recognised: RecognisedFormat, _ transcript: Transcript?, _ limits: SBOMLimits
    ) throws(SBOMError) -> (findings: [SBOMFinding], leftOut: Int) {
        let document = try SBOMReader.read(block, format, transcript, limits)
        // Tables and SWID tags have no transcript, and nothing in them points to what the model keeps unread.
        let source = transcript.map { $0.json === block ? PlaceSource(block) : PlaceSource($0) }
        var rules = SBOMRules(document, limit: limits.remarks, source: source, limits: limits.json)
        rules.run()
        var found = rules.findings
        FindingPlaces(block: block, transcript: transcript, document: document, limits: limits).fill(&found, rules.places)
        if let mark = recognised.mark {
            // That the version is not there is said already.
            found.removeAll { $0.code == SBOMRemark(.noVersion, pointer: "").code }
            found.insert(MarkFinding.of(mark, recognised.format, block, limits), at: 0)
        }
        return (found, rules.leftOut + document.remarksLeftOut)
    }

    /// The finding that stands for a document that could not be read; nil where what a schema has judged need not be readable as well.
    private static func finding(_ error: SBOMError, isJudged: Bool) throws(SBOMError) -> SBOMFinding? {
        if case .mixedFormats = error { return SBOMFinding("SBOM-227", .error, pointer: error.pointer, line: error.line, error.wording) }
        guard isJudged else { throw error }
        switch error {
        case .notReadableYet: return nil
        case .wrongType: return SBOMFinding("SBOM-216", .error, pointer: error.pointer, line: error.line, error.wording)
        default: throw error
        }
    }

    /// What is an SBOM but of no version that could be judged: that is the answer.
    private static func refused(_ recognised: RecognisedFormat, _ block: ByteBlock, _ limits: SBOMLimits) throws(SBOMError) -> SBOMValidation? {
        let format = recognised.format
        let finding: SBOMFinding
        if !format.hasKnownVersion {
            finding = MarkFinding.unknownVersion(format, block, limits)
        } else if let mark = recognised.mark, format.family == .cycloneDX, format.notation == .xml {
            // Without its name space no element has a meaning.
            finding = MarkFinding.of(mark, format, block, limits)
        } else {
            return nil
        }
        if format.notation == .json || format.notation == .jsonLD {
            var json = JSONReader(block, limits: limits.json)
            do throws(JSONError) {
                try json.skip()
                try json.end()
            } catch {
                throw .json(error)
            }
        }
        return SBOMValidation(format: format, schema: nil, checkedRules: false, findings: [finding], findingsLeftOut: 0)
    }

    /// Lines of the source, whose order in RDF is another than the transcript's.
    private static func correctLines(_ findings: inout [SBOMFinding], _ transcript: Transcript, _ limits: SBOMLimits) {
        let lines = PointerLines.find(findings.compactMap(\.pointer), in: PlaceSource(transcript), limits: limits.json)
        for index in findings.indices { if let pointer = findings[index].pointer { findings[index].line = lines[pointer] } }
    }

    private static func report(_ block: ByteBlock, _ schema: JSONSchema, _ limits: SBOMLimits) throws -> SchemaReport {
        do {
            return try schema.validate(block, limits: SchemaLimits(json: limits.json, violations: limits.remarks))
        } catch JSONSchemaError.badInstance(let error) {
            throw SBOMError.json(error)
        }
    }

    private static func judge(_ schemas: SBOMSchemas?, _ format: SBOMFormat) throws -> SchemaVerdict.Judge {
        if let pair = try schemas?.xmlSchema(for: format) { return .xml(name: pair.name, pair.schema) }
        if let pair = try schemas?.schema(for: format) { return .json(name: pair.name, pair.schema) }
        return .none
    }

    private static func finding(_ violation: SchemaViolation, hasColumn: Bool) -> SBOMFinding {
        SBOMFinding(
            "SBOM-201", .error, pointer: violation.pointer, line: violation.line, column: hasColumn ? violation.column : nil,
            keyword: violation.keyword,
            violation.wording)
    }
}
