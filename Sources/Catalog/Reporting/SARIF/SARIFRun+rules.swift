import CVSS
import Diagnostics
import JSONStream

extension SARIFRun {
    /// A vulnerability as a rule (SARIF 3.49).
    func write(rule vulnerability: ReportedVulnerability, _ json: inout JSONWriter) {
        let digest = vulnerability.digest
        let summary = digest.summary(in: language)
        json.member("id", digest.id)
        text("shortDescription", [digest.id, summary].compactMap { $0 }.joined(separator: ": "), &json)
        json.member("helpUri", VulnerabilitySystem(id: digest.id).url)
        text("help", help(digest), &json)
        json.object("defaultConfiguration") { $0.member("level", Self.level(digest.severity)) }
        json.object("properties") { json in
            // Services that know this property expect a number in a string.
            json.member("security-severity", ifPresent: digest.worst?.score.description)
            json.member("tags", ["security", "vulnerability"] + digest.weaknesses)
        }
    }

    /// How loud a severity is (SARIF 3.27.10).
    static func level(_ severity: SeverityLevel) -> String {
        switch severity {
        case .critical, .high: "error"
        case .medium: "warning"
        case .low, .none, .unknown: "note"
        }
    }

    private func help(_ digest: VulnerabilityDigest) -> String {
        var lines = [digest.summary(in: language) ?? say("カタログに要約がありません。", "The catalogue has no summary.")]
        if !digest.aliases.isEmpty { lines.append(say("別名: ", "Also known as: ") + digest.aliases.joined(separator: ", ")) }
        lines.append(say("深刻度: ", "Severity: ") + digest.severity.wording[language])
        for rating in digest.ratings { lines.append("CVSS \(rating.version): \(rating.score) \(rating.vector) (\(rating.source))") }
        lines += digest.urgency.map { $0.words[language] }
        if !digest.weaknesses.isEmpty { lines.append(say("弱点: ", "Weaknesses: ") + digest.weaknesses.joined(separator: ", ")) }
        if !digest.records.isEmpty { lines.append(say("情報源: ", "Records: ") + digest.records.joined(separator: ", ")) }
        for reference in digest.references { lines.append("- " + reference.url) }
        return lines.joined(separator: "\n")
    }
}
