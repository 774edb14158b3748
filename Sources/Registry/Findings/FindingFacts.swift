import Catalog
import Diagnostics
import JSONStream

/// Which component and which vulnerability.
struct FindingKey: Hashable {
    let component: Int
    let vulnerability: Int
}

/// What matching says of one, as it is kept.
struct FindingFacts {
    let key: FindingKey
    /// ``FindingWeight``.
    let weight: Int
    let state: FindingState
    let kind: String
    let confidence: String
    let fixedIn: String?
    let evidence: String

    /// Everything that a scan found, questions and clearances too.
    static func forEach(
        _ result: ScanResult, _ components: [Int], _ vulnerabilities: inout VulnerabilityWriter, _ body: (FindingFacts) -> Void
    ) throws {
        for finding in result.findings {
            let row = try vulnerabilities.row(finding.vulnerability)
            body(
                FindingFacts(
                    key: FindingKey(component: components[finding.component], vulnerability: row.id), weight: row.weight, state: .open,
                    kind: finding.kind.rawValue, confidence: finding.confidence.rawValue,
                    fixedIn: finding.fixedIn.isEmpty ? nil : finding.fixedIn.joined(separator: ", "), evidence: json(finding.evidence)))
        }
        for question in result.undecided {
            let row = try vulnerabilities.row(question.vulnerability)
            body(
                FindingFacts(
                    key: FindingKey(component: components[question.component], vulnerability: row.id), weight: row.weight, state: .question,
                    kind: question.reason.code, confidence: Finding.Confidence.low.rawValue, fixedIn: nil, evidence: json(question)))
        }
        for clearance in result.cleared {
            let row = try vulnerabilities.row(clearance.vulnerability)
            body(
                FindingFacts(
                    key: FindingKey(component: components[clearance.component], vulnerability: row.id), weight: row.weight, state: .cleared,
                    kind: "statement", confidence: Finding.Confidence.high.rawValue, fixedIn: nil,
                    evidence: json(clearance.statements.map(\.evidence))))
        }
    }

    private static func json(_ evidence: [Evidence]) -> String {
        var json = JSONWriter()
        json.beginArray()
        for piece in evidence {
            json.beginObject()
            json.member("rule", piece.rule.rawValue)
            json.member("source", piece.source)
            json.member("record", piece.record)
            json.member("identity", piece.identity)
            json.member("version", piece.version)
            json.member("range", piece.range)
            json.endObject()
        }
        json.endArray()
        return String(decoding: json.take(), as: UTF8.self)
    }

    private static func json(_ question: Undecided) -> String {
        var json = JSONWriter()
        json.beginArray()
        json.beginObject()
        json.member("rule", question.reason.code)
        json.member("source", question.source)
        json.member("record", question.record)
        json.member("ja", question.reason.wording.japanese)
        json.member("en", question.reason.wording.english)
        json.endObject()
        json.endArray()
        return String(decoding: json.take(), as: UTF8.self)
    }
}
