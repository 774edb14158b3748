import CVSS
import Catalog
import Diagnostics

/// What a person has to judge, put together by the kind of question and by what each is about, the worst flaws first.
struct QuestionList {
    private let questions: [ScanReport.Question]
    private let language: Language
    private let width: Int
    /// Most flaws that are named of one subject, and most subjects of one kind.
    private static let named = 8

    init(_ questions: [ScanReport.Question], language: Language, width: Int) {
        self.questions = questions
        self.language = language
        self.width = width
    }

    func lines() -> [String] {
        guard !questions.isEmpty else { return [] }
        let kinds = QuestionKind.all(questions)
        var lines = [say("人の判断が要るもの: \(questions.count) 件", "Needs a person's judgement: \(questions.count)")]
        for kind in kinds { lines += self.lines(of: kind) }
        let isCut = kinds.contains { $0.subjects.count > Self.named || $0.subjects.contains { $0.flaws.count > Self.named } }
        if isCut { lines.append(say("  全件は --format json で見られます。", "  All of them: --format json.")) }
        return lines + [""]
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    private func lines(of kind: QuestionKind) -> [String] {
        if kind.count == 1 {
            let question = kind.subjects[0].flaws[0].question
            return ["  \(name(question)): " + TextTable.visible(question.reason.wording[language])]
        }
        var lines = ["  \(TextTable.visible(kind.heading[language])) " + say("(\(kind.count) 件)", "(\(kind.count))")]
        for subject in kind.subjects.prefix(Self.named) { lines += self.lines(of: subject) }
        let rest = kind.subjects.dropFirst(Self.named)
        if !rest.isEmpty {
            let count = rest.reduce(0) { $0 + $1.count }
            lines.append(say("    ほか \(rest.count) 組の \(count) 件", "    and \(count) more in \(rest.count) further groups"))
        }
        return lines
    }

    private func lines(of subject: QuestionKind.Subject) -> [String] {
        var flaws = subject.flaws.prefix(Self.named).map(flaw)
        let rest = subject.flaws.dropFirst(Self.named).reduce(0) { $0 + $1.count }
        if rest > 0 { flaws.append(say("ほか \(rest) 件", "and \(rest) more")) }
        let count = subject.count > 1 ? say(" (\(subject.count) 件)", " (\(subject.count))") : ""
        return ["    \(TextTable.visible(subject.title))\(count)"] + WrappedList.lines(flaws, indent: 6, width: width)
    }

    /// `CVE-2024-2398 (high 8.6, exploited) ×4`.
    private func flaw(_ flaw: QuestionKind.Subject.Flaw) -> String {
        var notes = rating(flaw.question.vulnerability)
        if !flaw.question.reason.record.isEmpty { notes.append(flaw.question.reason.record) }
        let end = notes.isEmpty ? "" : " (" + notes.joined(separator: say("、", ", ")) + ")"
        return TextTable.visible(flaw.question.vulnerability.id + end) + (flaw.count > 1 ? " ×\(flaw.count)" : "")
    }

    /// `CVE-2024-2398  curl 7.88.1 (high 8.6, exploited)`.
    private func name(_ question: ScanReport.Question) -> String {
        let component = [question.component.name, question.component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        let rating = rating(question.vulnerability)
        let end = rating.isEmpty ? "" : " (" + rating.joined(separator: say("、", ", ")) + ")"
        return TextTable.visible("\(question.vulnerability.id)  \(component)") + end
    }

    private func rating(_ vulnerability: VulnerabilityDigest) -> [String] {
        var rating: [String] = []
        if vulnerability.severity != .unknown {
            let score = vulnerability.worst.map { " " + $0.score.description } ?? ""
            rating.append(vulnerability.severity.wording[language] + score)
        }
        if vulnerability.exploitation != nil { rating.append(say("悪用確認済", "exploited")) }
        return rating
    }
}
