import Diagnostics

/// One duty of a case for a reader at a terminal.
struct DutyText {
    let evaluation: Evaluation
    let language: Language

    func lines(_ finding: DutyFinding) -> [String] {
        let rule = finding.rule
        let vocabulary = evaluation.book.vocabulary
        var lines = ["", "  \(rule.id)  \(rule.title[language])"]
        if let clock = finding.clock { lines += ClockText(rule: rule, now: evaluation.now, language: language).lines(clock) }
        let recipients = rule.recipients.map { vocabulary.recipients[$0]?[language] ?? $0 }
        var line = "    \(say("誰が: ", "Who: "))\(rule.bearer.wording[language])  \(say("相手: ", "To: "))\(recipients.joined(separator: ", "))"
        if !rule.documents.isEmpty {
            line += "  \(say("文書: ", "Document: "))" + rule.documents.map { vocabulary.documents[$0]?[language] ?? $0 }.joined(separator: ", ")
        }
        lines.append(line)
        lines.append("    \(say("根拠: ", "Source: "))\(rule.citation) [\(rule.jurisdiction.wording[language]) / \(rule.strength.wording[language])]")
        lines.append("    " + verification(finding))
        lines.append("    " + evaluation.explanation(rule.id, in: language))
        for milestone in finding.milestones {
            let day = milestone.day.map { $0.text(in: language) } ?? say("日付未定", "no date yet")
            lines.append("    - \(day): \(milestone.step.title[language])")
        }
        if let note = rule.note { lines.append("    \(say("注: ", "Note: "))\(note[language])") }
        return lines
    }

    private func verification(_ finding: DutyFinding) -> String {
        switch finding.verification {
        case .shipped:
            let parts = finding.rule.evidence.map { "\($0.aspect): \($0.level.wording[language])" }
            return say("確からしさ: ", "Evidence: ") + parts.joined(separator: ", ")
        case .verifyFirst:
            let parts = finding.rule.evidence.map { "\($0.aspect): \($0.level.wording[language])" }
            return say("【要確認】原文と照合されていないため、備忘にとどまります ", "[VERIFY FIRST] not compared with its source: a reminder, no promise ")
                + "(" + parts.joined(separator: ", ") + ")"
        case .verified(let record):
            let (by, against) = (VisibleText.of(record.by), VisibleText.of(record.against))
            let day = Zone.tokyo.day(of: record.at)
            return say("照合済み: \(by)、\(day)、\(against)", "Verified by \(by) on \(day) against \(against)")
        case .outdated(let record):
            let by = VisibleText.of(record.by)
            return say("【要確認】\(by)の照合の後に規則が変わりました", "[VERIFY FIRST] the rule has changed since \(by) verified it")
        }
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
}
