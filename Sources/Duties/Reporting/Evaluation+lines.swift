public import Diagnostics

extension Evaluation {
    /// The evaluation for a reader at a terminal.
    ///
    /// - Parameter showsOthers: name the rules that do not apply too, with the reason.
    public func lines(in language: Language, showsOthers: Bool = false) -> [String] {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var lines = [
            (subject.name.map { VisibleText.of($0) + "  " } ?? "") + say("判定時点 \(Zone.tokyo.text(now))", "as of \(Zone.tokyo.text(now))")
        ]
        for plan in families {
            let why =
                plan.isKeptAliveByUnknown
                ? say("。該当するかまだ不明だが、短い期限で進める", "; whether it applies is not known yet, so the shorter clock counts") : ""
            lines.append(
                say(
                    "目標日 \(plan.workTo.day.text(in: language)) [\(plan.family)] \(plan.rule)\(why)",
                    "Work to \(plan.workTo.day.text(in: language)) [\(plan.family)] \(plan.rule)\(why)"))
        }
        for verdict in [Verdict.fires, .mightFire] {
            let findings = live.filter { $0.verdict == verdict }
            guard !findings.isEmpty else { continue }
            lines.append("")
            lines.append("■ \(verdict.wording[language]) (\(findings.count))")
            for finding in findings { lines += DutyText(evaluation: self, language: language).lines(finding) }
        }
        let questions = questions
        if !questions.isEmpty {
            lines.append("")
            lines.append("■ " + say("次に確かめること", "What to find out next"))
            for question in questions {
                var effects: [String] = []
                if !question.decides.isEmpty { effects.append(say("\(question.decides.count)件を決めうる", "could decide \(question.decides.count)")) }
                if !question.starts.isEmpty { effects.append(say("\(question.starts.count)件の起点", "starts \(question.starts.count) clocks")) }
                if effects.isEmpty { effects.append(say("\(question.bearsOn.count)件に関わる", "bears on \(question.bearsOn.count)")) }
                let effect = Words.list(effects, language)
                lines.append("  \(question.fact.id): \(question.fact.question[language]) (\(effect))")
            }
        }
        let others = findings.filter { !$0.isLive }
        if !others.isEmpty {
            lines.append("")
            if showsOthers {
                lines.append("■ " + say("当てはまらない規則", "Rules that do not apply"))
                for finding in others {
                    lines.append("  \(finding.rule.id)  \(finding.verdict.wording[language])  \(explanation(finding.rule.id, in: language))")
                }
            } else {
                lines.append(say("当てはまらない規則 \(others.count)件(--all で理由を表示)", "\(others.count) rules do not apply (--all shows why)"))
            }
        }
        return lines
    }
}
