import Advisories
import Diagnostics
import JSONStream

/// What `mimamori advisory validate` says of one file.
struct AdvisoryValidateReport {
    let file: String
    let result: CSAFValidation

    private var title: String { result.version.map { "CSAF \($0.rawValue)" } ?? "unknown" }

    /// One object on one line; documented by `Schemas/advisory-validate.schema.json`.
    func json(_ language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "mimamori.advisory-validate/1")
        json.member("file", file)
        json.member("format", title)
        json.member("profile", ifPresent: result.profile?.rawValue)
        json.member("valid", result.isValid)
        json.member("complete", isComplete)
        json.member("officialSchema", ifPresent: result.schema)
        json.member("resultsLeftOut", result.resultsLeftOut)
        json.key("results")
        json.beginArray()
        for finding in result.results {
            json.beginObject()
            json.member("test", finding.test)
            json.member("severity", finding.severity.rawValue)
            json.member("pointer", finding.pointer)
            json.member("line", finding.line)
            json.member("message", finding.wording[language])
            json.endObject()
        }
        json.endArray()
        json.key("skipped")
        json.beginArray()
        for skipped in result.skipped {
            json.beginObject()
            json.member("test", skipped.test)
            json.member("reason", skipped.reason[language])
            json.endObject()
        }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }

    /// Whether the official schema and every mandatory test had its say: without that, "valid" means only that no fault was found.
    private var isComplete: Bool { !result.skipped.contains { $0.test == "schema" || $0.test.hasPrefix("6.1.") } }

    /// The same for a reader at a terminal.
    func lines(_ language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { Wording(ja: japanese, en: english)[language] }
        let errors = result.results.count { $0.severity == .error }
        let verdict =
            if !result.isValid { say("誤り \(errors)件", "errors: \(errors)") } else if isComplete { say("正しい", "valid") } else {
                say("調べた範囲に誤りはない", "no fault in what was tried")
            }
        var lines = ["\(VisibleText.of(file)): \(verdict) (\(title))"]
        for finding in result.results {
            let severity =
                switch finding.severity {
                case .error: say("誤り", "error")
                case .warning: say("注意", "warning")
                case .info: say("参考", "info")
                }
            let place = say("\(finding.line)行", "line \(finding.line)")
            let pointer = VisibleText.of(finding.pointer, limit: 80, keeping: .tail)
            lines.append("  \(severity) \(finding.test) \(place) \(pointer): \(finding.wording[language])")
        }
        if result.resultsLeftOut > 0 { lines.append(say("  ほかに\(result.resultsLeftOut)件あります。", "  and \(result.resultsLeftOut) more.")) }
        if !result.skipped.isEmpty {
            let tests = result.skipped.map(\.test).joined(separator: ", ")
            lines.append(say("  行っていない試験: \(tests)", "  tests not carried out: \(tests)"))
        }
        return lines
    }
}
