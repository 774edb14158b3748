import CVSS
import Catalog
import Diagnostics

/// What a person has to judge, put together by the question: one that many flaws raise is asked once, and the worst flaws come first.
struct QuestionList {
    private let questions: [ScanReport.Question]
    private let language: Language
    /// Most flaws that are named under one question.
    private static let named = 8
    /// Most questions that are shown.
    private static let shown = 20

    init(_ questions: [ScanReport.Question], language: Language) {
        self.questions = questions
        self.language = language
    }

    func lines() -> [String] {
        guard !questions.isEmpty else { return [] }
        var lines = [say("人の判断が要るもの: \(questions.count) 件", "Needs a person's judgement: \(questions.count)")]
        let groups = groups()
        for group in groups.prefix(Self.shown) { lines += self.lines(of: group) }
        let rest = groups.dropFirst(Self.shown).reduce(0) { $0 + $1.count }
        if rest > 0 { lines.append(say("  ほか \(rest) 件(--format json で全件)", "  and \(rest) more (all with --format json)")) }
        return lines + [""]
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }

    /// The questions by their words, each worst first.
    private func groups() -> [[ScanReport.Question]] {
        var places: [String: Int] = [:]
        var groups: [[ScanReport.Question]] = []
        for question in questions {
            let words = question.reason.wording[language]
            if let place = places[words] {
                groups[place].append(question)
            } else {
                places[words] = groups.count
                groups.append([question])
            }
        }
        let sorted = groups.map { group in
            group.enumerated().sorted { left, right in
                let weights = (Self.weight(left.element), Self.weight(right.element))
                return weights.0 == weights.1 ? left.offset < right.offset : weights.0 > weights.1
            }.map(\.element)
        }
        return sorted.enumerated().sorted { left, right in
            let weights = (Self.weight(left.element[0]), Self.weight(right.element[0]))
            return weights.0 == weights.1 ? left.offset < right.offset : weights.0 > weights.1
        }.map(\.element)
    }

    /// Exploited flaws before all others, then by severity and score.
    private static func weight(_ question: ScanReport.Question) -> Int {
        let level = SeverityLevel.allCases.firstIndex(of: question.vulnerability.severity) ?? 0
        return (question.vulnerability.exploitation == nil ? 0 : 100_000) + level * 1_000 + (question.vulnerability.worst?.score.tenths ?? 0)
    }

    private func lines(of group: [ScanReport.Question]) -> [String] {
        let words = TextTable.visible(group[0].reason.wording[language])
        if group.count == 1 { return ["  \(name(group[0])): \(words)"] }
        var lines = ["  \(words) " + say("(\(group.count) 件)", "(\(group.count))")]
        for question in group.prefix(Self.named) { lines.append("    " + name(question)) }
        let rest = group.count - Self.named
        if rest > 0 { lines.append(say("    ほか \(rest) 件", "    and \(rest) more")) }
        return lines
    }

    /// `CVE-2024-2398  curl 7.88.1 (high 8.6, exploited)`.
    private func name(_ question: ScanReport.Question) -> String {
        let component = [question.component.name, question.component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        let vulnerability = question.vulnerability
        var rating: [String] = []
        if vulnerability.severity != .unknown {
            let score = vulnerability.worst.map { " " + $0.score.description } ?? ""
            rating.append(vulnerability.severity.wording[language] + score)
        }
        if vulnerability.exploitation != nil { rating.append(say("悪用確認済", "exploited")) }
        let end = rating.isEmpty ? "" : " (" + rating.joined(separator: say("、", ", ")) + ")"
        return TextTable.visible("\(vulnerability.id)  \(component)") + end
    }
}
