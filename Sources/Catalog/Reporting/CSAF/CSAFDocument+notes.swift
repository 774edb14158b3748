import CVSS
import Diagnostics
import JSONStream

extension CSAFDocument {
    /// What a person needs to go on from the draft: summary, grounds, questions, and what the other members have no room for.
    func writeNotes(_ vulnerability: ReportedVulnerability, _ json: inout JSONWriter) {
        let digest = vulnerability.digest
        let summary = digest.summary(in: language) ?? say("カタログに要約がありません。", "The catalogue has no summary.")
        writeNote("description", say("概要", "Summary"), summary, &json)
        if !vulnerability.findings.isEmpty {
            let lines = vulnerability.findings.flatMap { item in [item.component.label + ":"] + item.grounds.map { "- " + $0 } }
            writeNote("details", say("該当の根拠", "Grounds of the match"), lines.joined(separator: "\n"), &json)
        }
        if !vulnerability.questions.isEmpty {
            let lines = vulnerability.questions.map { $0.words[language] }
            writeNote("details", say("人の判断が要ること", "Left to a person's judgement"), lines.joined(separator: "\n"), &json)
        }
        let stated = (vulnerability.affected + vulnerability.open).filter { $0.statement != nil }
        if !stated.isEmpty {
            let lines = stated.map { "\($0.component.label): \($0.origin[language])" }
            writeNote("details", say("与えられたVEX文書の表明", "Stated by VEX documents given"), lines.joined(separator: "\n"), &json)
        }
        // Scores of other versions and raters; and weaknesses, which CSAF takes only together with their official names.
        if !digest.ratings.isEmpty {
            let lines = digest.ratings.map { "CVSS \($0.version): \($0.score) \($0.vector) (\($0.source))" }
            writeNote("other", say("全ての評価", "All ratings"), lines.joined(separator: "\n"), &json)
        }
        if !digest.weaknesses.isEmpty { writeNote("other", say("弱点の種類", "Weaknesses"), digest.weaknesses.joined(separator: ", "), &json) }
    }
}
