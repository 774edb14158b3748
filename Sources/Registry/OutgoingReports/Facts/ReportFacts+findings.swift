import Database
import Diagnostics
import PSIRT

extension ReportFacts {
    static func vulnerability(_ finding: ShowFinding.Answer) -> Wording {
        let entry = finding.entry
        let score = entry.score.map { "CVSS \($0 / 10).\($0 % 10)" }
        let known = entry.isExploited
        let parts = [entry.vulnerability, finding.aliases.isEmpty ? nil : "(\(finding.aliases.joined(separator: ", ")))", score].compactMap { $0 }
        let text = parts.joined(separator: " ")
        return known ? Wording(ja: text + " 悪用を確認(KEV)", en: text + " known to be exploited (KEV)") : same(text)
    }

    /// The newest judgement of each finding, with its second person.
    func analyses(_ source: ReportSource) throws -> Wording? {
        Self.lines(
            try findings.map { finding in
                let id = finding.entry.id
                guard
                    let stored = try reader.list(StoredAnalysis.self, where: "finding_id = ?", [.integer(id)], order: "id DESC", limit: 1).first
                else { return nil }
                let name = "\(finding.release.text) \(finding.entry.vulnerability) \(finding.entry.component)"
                let analysis = stored.analysis
                if source == .actions { return analysis.action.map { Self.same("\(name): \($0)") } }
                let author = try reader.get(Person.self, stored.author).name
                let reviewer = try stored.reviewer.map { try reader.get(Person.self, $0).name }
                let responses = Response.allCases.filter(analysis.responses.contains)
                func text(_ language: Language) -> String {
                    let said: [String?] = [
                        analysis.status.wording[language], analysis.justification?.wording[language], analysis.impact,
                        responses.isEmpty ? nil : responses.map { $0.wording[language] }.joined(separator: ", "),
                    ]
                    let people = [author, reviewer].compactMap { $0 }.joined(separator: ", ")
                    return "\(name): \(said.compactMap { $0 }.joined(separator: "; ")) [\(stored.verdict.title[language]): \(people)]"
                }
                return Wording(ja: text(.japanese), en: text(.english))
            })
    }
}
