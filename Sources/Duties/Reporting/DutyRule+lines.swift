public import Diagnostics

extension DutyRule {
    /// The rule for a reader at a terminal, with its condition in words.
    public func lines(in language: Language, book: RuleBook) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        func names(_ ids: [String], _ words: [String: Wording]) -> String { ids.map { words[$0]?[language] ?? $0 }.joined(separator: ", ") }
        var lines = ["\(id)  \(title[language])", "  \(text[language])"]
        lines.append("  " + say("条件: ", "When: ") + predicate.words(book, language))
        lines.append("        \(condition)")
        lines.append("  " + say("期限: ", "Clock: ") + clock.summary(in: language))
        lines.append("  " + say("誰が: ", "Who: ") + bearer.wording[language] + say("  相手: ", "  To: ") + names(recipients, book.vocabulary.recipients))
        if !documents.isEmpty { lines.append("  " + say("文書: ", "Documents: ") + names(documents, book.vocabulary.documents)) }
        lines.append("  " + say("出典: ", "Source: ") + "\(citation) [\(jurisdiction.wording[language]) / \(strength.wording[language])]")
        lines.append(
            "  " + say("確からしさ: ", "Evidence: ") + evidence.map { "\($0.aspect): \($0.level.wording[language])" }.joined(separator: ", "))
        lines.append(
            "  "
                + (isVerifyFirst
                    ? say("【要確認】原文と照合されるまで備忘にとどまります", "[VERIFY FIRST] a reminder until a person compares it with its source")
                    : say("出荷時の状態: ok", "Shipped as: ok")))
        if let from { lines.append("  " + say("適用 \(from)から", "Applies from \(from)")) }
        if let until { lines.append("  " + say("適用 \(until)まで", "Applies until \(until)")) }
        if let family { lines.append("  " + say("競合する規則の組: ", "Competes within: ") + family) }
        if !covers.isEmpty { lines.append("  " + say("手引書の要求: ", "Guidance requirements: ") + covers.joined(separator: ", ")) }
        if let note { lines.append("  " + say("注: ", "Note: ") + note[language]) }
        lines.append("  " + say("照合の記録に書く版: ", "Digest to verify: ") + digest)
        return lines
    }
}
