import Diagnostics
import JSONStream
import SBOM

/// What `mimamori sbom score` says of one file.
struct SBOMScoreReport {
    /// Failing components that a line names before it only counts the rest.
    private static let named = 3

    let file: String
    let format: String
    let names: [String: String]
    let scores: [SBOMScore]

    init(file: String, document: SBOMDocument, scores: [SBOMScore]) {
        self.file = file
        format = document.format.title
        self.scores = scores
        let wanted = Set(scores.flatMap { $0.outcomes.flatMap { $0.failing.prefix(Self.named) } })
        var names: [String: String] = [:]
        for component in document.subjectComponents + document.components where wanted.contains(component.id) {
            names[component.id] = [component.fullName, component.version ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        }
        self.names = names
    }

    /// One object on one line; documented by `Schemas/sbom-score.schema.json`.
    func json(_ language: Language) -> [UInt8] {
        var json = JSONWriter()
        json.beginObject()
        json.member("schema", "mimamori.sbom-score/1")
        json.member("file", file)
        json.member("format", format)
        json.key("profiles")
        json.beginArray()
        for score in scores { Self.write(score, language, &json) }
        json.endArray()
        json.endObject()
        json.newline()
        return json.take()
    }

    private static func write(_ score: SBOMScore, _ language: Language, _ json: inout JSONWriter) {
        json.beginObject()
        json.member("profile", score.profile.id)
        json.member("title", score.profile.title[language])
        json.member("source", score.profile.source)
        json.member("note", ifPresent: score.profile.note?[language])
        json.key("points")
        json.literal(tenths(score.points))
        json.member("meetsEveryMust", score.meetsEveryMust)
        json.key("rules")
        json.beginArray()
        for outcome in score.outcomes {
            json.beginObject()
            json.member("rule", outcome.rule.id)
            json.member("asks", outcome.rule.wording[language])
            json.member("strength", outcome.rule.strength.rawValue)
            json.member("clause", outcome.rule.clause)
            json.member("verified", outcome.rule.isVerified)
            json.member("result", outcome.isNotApplicable ? "not-applicable" : outcome.isPassed ? "pass" : "fail")
            json.member("asked", outcome.asked)
            json.member("passed", outcome.passed)
            json.key("lost")
            json.literal(tenths(outcome.lost))
            json.member("failing", outcome.failing)
            json.endObject()
        }
        json.endArray()
        json.endObject()
    }

    /// With one decimal, rounded half up: `87.5`.
    static func tenths(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded(.toNearestOrAwayFromZero))
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The same for a reader at a terminal.
    func lines(_ language: Language) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var lines = ["\(VisibleText.of(file)) (\(VisibleText.of(format)))"]
        for score in scores {
            let bar = Int((score.points / 5).rounded(.down))
            lines.append("")
            lines.append(
                "\(String(repeating: "█", count: bar))\(String(repeating: "░", count: 20 - bar)) "
                    + say("\(Self.tenths(score.points))点  ", "\(Self.tenths(score.points))  ") + score.profile.title[language]
                    + (score.meetsEveryMust ? say("  必須の項目はすべて満たしています", "  every must is met") : ""))
            for outcome in score.outcomes.filter({ !$0.isPassed }).sorted(by: { $0.lost > $1.lost }) { lines.append(line(outcome, language)) }
            if let note = score.profile.note { lines.append("  " + say("注: ", "Note: ") + note[language]) }
        }
        return lines
    }

    private func line(_ outcome: SBOMScore.Outcome, _ language: Language) -> String {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        let lost = "-\(Self.tenths(outcome.lost))"
        var text = "  \(String(repeating: " ", count: max(0, 5 - lost.count)))\(lost)  \(outcome.rule.wording[language])"
        guard outcome.rule.element.isOfComponents else { return text + say(": ない", ": no") }
        if outcome.failing.isEmpty { return text + say(": 部品が一つも書かれていない", ": no component is named at all") }
        let missing = outcome.asked - outcome.passed
        text += say(": \(outcome.asked)件中\(missing)件が不足", ": missing in \(missing) of \(outcome.asked)")
        let shown = outcome.failing.prefix(Self.named).map { VisibleText.of(names[$0] ?? $0, limit: 40) }.joined(separator: ", ")
        let rest = missing - min(missing, Self.named)
        return text + " [\(shown)\(rest > 0 ? say(" ほか\(rest)件", " and \(rest) more") : "")]"
    }
}
