import Diagnostics
import JSONStream

extension SchemaValidator {
    /// Puts what was found into words and places, in the order of the document.
    func report(isValid: Bool) -> SchemaReport {
        var violations: [SchemaViolation] = []
        var line = 1
        var lineStart = index.block.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var at = 0
        let placed = findings.map { (offset: index.offset($0.node), finding: $0) }.sorted { $0.offset < $1.offset }
        for (offset, finding) in placed {
            while at < offset {
                if index.block.base[at] == 10 {
                    line += 1
                    lineStart = at + 1
                }
                at += 1
            }
            violations.append(
                SchemaViolation(
                    keyword: keyword(finding), pointer: index.pointer(finding.node), line: line, column: offset - lineStart + 1,
                    wording: wording(finding)))
        }
        return SchemaReport(isValid: isValid, violations: violations, violationsLeftOut: leftOut)
    }

    private func keyword(_ finding: Finding) -> String {
        switch program.instructions[finding.instruction] {
        case .never: "false"
        case .type: "type"
        case .values(_, _, let isConst): isConst ? "const" : "enum"
        case .bound(let bound, _): bound.rawValue
        case .minLength: "minLength"
        case .maxLength: "maxLength"
        case .pattern: "pattern"
        case .format: "format"
        case .required: "required"
        case .minProperties: "minProperties"
        case .maxProperties: "maxProperties"
        case .object: "additionalProperties"
        case .propertyNames: "propertyNames"
        case .dependentRequired: "dependentRequired"
        case .dependentSchema: "dependentSchemas"
        case .items: "items"
        case .contains: "contains"
        case .uniqueItems: "uniqueItems"
        case .minItems: "minItems"
        case .maxItems: "maxItems"
        case .ref: "$ref"
        case .allOf: "allOf"
        case .anyOf: "anyOf"
        case .oneOf: "oneOf"
        case .not: "not"
        case .condition: "if"
        case .unevaluatedProperties: "unevaluatedProperties"
        case .unevaluatedItems: "unevaluatedItems"
        }
    }

    /// The value for a reader: its kind, and its text where that is short.
    func found(_ node: Int32) -> Wording {
        let value = index.nodes[Int(node)]
        switch value.kind {
        case .string:
            let text = VisibleText.of(String(decoding: index.text(value.start, value.end).prefix(400), as: UTF8.self), limit: 80)
            return Wording(ja: "「\(text)」", en: "\"\(text)\"")
        case .number, .bool:
            let text = VisibleText.of(String(decoding: index.text(value.start, value.end).prefix(400), as: UTF8.self), limit: 80)
            return Wording(ja: text, en: text)
        default: return value.kind.wording
        }
    }
}
