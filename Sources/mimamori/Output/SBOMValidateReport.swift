import Diagnostics
import JSONStream
import SBOM

/// What `mimamori sbom validate` says of one file.
struct SBOMValidateReport {
    let file: String
    let result: SBOMValidation

    /// One object on one line; documented by `Schemas/sbom-validate.schema.json`.
    func json(_ language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "mimamori.sbom-validate/1")
        json.member("file", file)
        json.member("format", result.format.title)
        json.member("valid", result.isValid)
        json.member("checkedAgainstSchema", result.schema != nil)
        json.member("officialSchema", ifPresent: result.schema)
        json.member("checkedRules", result.checkedRules)
        json.member("resultsLeftOut", result.findingsLeftOut)
        json.key("results")
        json.beginArray()
        for finding in result.findings { Self.write(finding, language, &json) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }

    private static func write(_ finding: SBOMFinding, _ language: Language, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("code", finding.code)
        json.member("severity", finding.severity.rawValue)
        json.member("keyword", ifPresent: finding.keyword)
        json.member("pointer", ifPresent: finding.pointer)
        if let line = finding.line { json.member("line", line) }
        if let column = finding.column { json.member("column", column) }
        json.member("component", ifPresent: finding.component)
        json.member("message", finding.wording[language])
        json.endObject()
    }

    /// The same for a reader at a terminal.
    func lines(_ language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { Wording(ja: japanese, en: english)[language] }
        let errors = result.findings.count { $0.severity == .error }
        let verdict = result.isValid ? say("正しい", "valid") : say("誤り \(errors)件", "errors: \(errors)")
        var lines = ["\(VisibleText.of(file)): \(verdict) (\(VisibleText.of(result.format.title)))"]
        if let schema = result.schema {
            lines.append(say("  公式スキーマ: \(schema)", "  official schema: \(schema)"))
        } else if !result.checkedRules {
            lines.append(say("  内容は調べていません。", "  the contents were not checked."))
        } else if result.format.family == .swid {
            lines.append(
                say(
                    "  ISO/IEC 19770-2が求める属性と値、参照・識別子の規則を調べました(公式スキーマは使いません)。",
                    "  checked: attributes and values that ISO/IEC 19770-2 asks for, references and identifiers (no official schema is used)."))
        } else {
            lines.append(
                say(
                    "  公式スキーマがないため、参照・識別子などの規則だけを調べました。--schemas でフォルダを指定してください。",
                    "  no official schema at hand: only rules about references, identifiers and the like were checked; name a folder with --schemas.")
            )
        }
        if !result.checkedRules, result.schema != nil {
            lines.append(say("  内容を読み込めないため、スキーマだけを調べました。", "  the contents could not be read: only the schema was checked."))
        }
        for finding in result.findings {
            let severity =
                switch finding.severity {
                case .error: say("誤り", "error")
                case .warning: say("注意", "warning")
                case .info: say("参考", "info")
                }
            let unit = result.format.family == .table ? "row" : "line"
            let place = finding.line.map { say("\($0)行 ", "\(unit) \($0) ") } ?? ""
            let subject = VisibleText.of(finding.pointer ?? finding.component ?? "", limit: 80, keeping: .tail)
            lines.append("  \(severity) \(finding.code) \(place)\(subject): \(finding.wording[language])")
        }
        if result.findingsLeftOut > 0 { lines.append(say("  ほかに\(result.findingsLeftOut)件あります。", "  and \(result.findingsLeftOut) more.")) }
        return lines
    }
}
