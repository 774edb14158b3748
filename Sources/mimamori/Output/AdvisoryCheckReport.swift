import Advisories
import Diagnostics
import JSONStream
import Provider

/// What `mimamori advisory check` says.
struct AdvisoryCheckReport {
    let report: CheckReport

    /// One object; documented by `Schemas/advisory-check.schema.json`.
    func json(_ language: Language) -> [UInt8] {
        var json = JSONWriter(pretty: true)
        json.beginObject()
        json.member("schema", "mimamori.advisory-check/1")
        json.member("place", report.place)
        json.member("version", ifPresent: report.version?.rawValue)
        json.member("role", report.role.rawValue)
        json.member("fulfilled", report.verdict.rawValue)
        json.key("against")
        json.beginArray()
        for number in report.against { json.int(number) }
        json.endArray()
        json.member("documents", report.documents)
        json.key("requirements")
        json.beginArray()
        for result in report.results { write(result, &json, language) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }

    private func write(_ result: CheckReport.Result, _ json: inout JSONWriter, _ language: Language) {
        json.beginObject()
        json.member("number", result.number)
        json.member("title", Requirement.title(result.number)[language])
        json.member("outcome", result.outcome.rawValue)
        json.member("reason", ifPresent: result.note?[language])
        json.key("findings")
        json.beginArray()
        for finding in result.findings {
            json.beginObject()
            json.member("grade", finding.grade.rawValue)
            json.member("place", finding.place)
            json.member("message", finding.wording[language])
            json.endObject()
        }
        json.endArray()
        json.member("findingsLeftOut", result.findingsLeftOut)
        json.endObject()
    }

    /// The same for a reader at a terminal.
    func lines(_ language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { Wording(ja: japanese, en: english)[language] }
        let version = report.version.map { "CSAF \($0.rawValue)" } ?? "CSAF ?"
        let numbers = report.against.map(String.init).joined(separator: ", ")
        let verdict =
            switch report.verdict {
            case .yes: say("満たしています", "fulfilled")
            case .no: say("満たしていません(要求 \(numbers))", "not fulfilled (requirements \(numbers))")
            case .unknown:
                say("ここで確かめた範囲では反するものがありません(未確認の要求 \(numbers))", "nothing against it in what could be looked at here (not looked at: \(numbers))")
            }
        var lines = [
            "\(VisibleText.of(report.place)): \(report.role.rawValue): \(verdict)",
            say("\(version)、文書\(report.documents)件", "\(version), \(report.documents) documents"),
        ]
        for result in report.results {
            let mark =
                switch result.outcome {
                case .pass: say("適合", "pass")
                case .fail: say("不適合", "FAIL")
                case .notApplicable: say("該当なし", "n/a")
                case .cannotTell: say("未確認", "not seen")
                }
            let note = result.note.map { " — " + $0[language] } ?? ""
            lines.append("\(result.number < 10 ? " " : "")\(result.number) \(Requirement.title(result.number)[language]): \(mark)\(note)")
            for finding in result.findings {
                let grade =
                    switch finding.grade {
                    case .fault: say("誤り", "fault")
                    case .advice: say("注意", "advice")
                    case .unknown: say("未確認", "not seen")
                    }
                lines.append("     \(grade): \(finding.place): \(finding.wording[language])")
            }
            if result.findingsLeftOut > 0 { lines.append(say("     ほかに\(result.findingsLeftOut)件", "     and \(result.findingsLeftOut) more")) }
        }
        return lines
    }
}
