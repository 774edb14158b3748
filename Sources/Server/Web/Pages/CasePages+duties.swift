import Diagnostics
import Duties
import Registry

/// The duties of a case with their clocks, and the questions that decide about them.
extension CasePages {
    /// Most duties that are shown before somebody asks for all.
    static let mostDuties = 12
    /// Most questions that are put at once: those that decide most come first.
    private static let mostQuestions = 8

    static func duty(_ finding: DutyFinding, _ book: RuleBook, now: Instant, _ call: PageCall) -> View {
        let rule = finding.rule
        let vocabulary = book.vocabulary
        let recipients = rule.recipients.map { vocabulary.recipients[$0].map(call.say) ?? $0 }.joined(separator: call.say("、", ", "))
        return [
            "id": rule.id, "title": call.say(rule.title), "verdict": tag(finding.verdict, call), "state": finding.clock.map { tag($0.state, call) },
            "safe": finding.clock?.dates.map { text($0.safe) }, "legal": finding.clock?.dates.map { text($0.legal) },
            "left": finding.clock.flatMap { left($0, now, call) },
            "start": finding.clock?.start.map { rule.clock.zone.text($0) }, "recipients": recipients.isEmpty ? nil : recipients,
            "citation": rule.citation, "strength": call.say(rule.strength.wording),
            "verifyFirst": finding.verification.isReliable
                ? nil : View.tag(.warn, call.say("要確認: 備忘にとどまる", "verify first: a reminder, no promise")),
            "isMovedLater": finding.clock?.isStartMovedLater == true
                ? View.tag(.alarm, call.say("起点が後ろへ動いている", "the start was moved later")) : nil,
        ]
    }

    /// The end of a clock: a day, or an hour with the place whose clocks show it.
    static func text(_ deadline: Deadline) -> String {
        switch deadline {
        case .day(let day, _): day.description
        case .moment(let moment, let zone): "\(String(zone.text(moment).prefix(16)).replacing("T", with: " ")) \(zone.rawValue)"
        }
    }

    /// How long there is to the safe date, in days of the rule's place or, for clocks of hours, in hours.
    private static func left(_ clock: ClockReading, _ now: Instant, _ call: PageCall) -> String? {
        guard let safe = clock.dates?.safe, [.running, .startUnknown].contains(clock.state) else { return nil }
        switch safe {
        case .moment(let due, _):
            let hours = max(0, (due.seconds - now.seconds) / 3600)
            return call.say("残り\(hours)時間", hours == 1 ? "1 hour left" : "\(hours) hours left")
        case .day(let day, let zone):
            let days = day.number - zone.day(of: now).number
            guard days >= 0 else { return nil }
            return days == 0 ? call.say("今日まで", "today is the last day") : call.say("残り\(days)日", days == 1 ? "1 day left" : "\(days) days left")
        }
    }

    private static func tag(_ verdict: Verdict, _ call: PageCall) -> View {
        switch verdict {
        case .fires: .tag(.bad, call.say(verdict.wording))
        case .mightFire: .tag(.warn, call.say(verdict.wording))
        case .doesNotFire, .notInForce: .tag(.neutral, call.say(verdict.wording))
        }
    }

    private static func tag(_ state: ClockReading.State, _ call: PageCall) -> View {
        let tone: Tone =
            switch state {
            case .overdue: .alarm
            case .pastSafe, .startUnknown: .bad
            case .running, .reportedIncomplete: .warn
            case .reported: .good
            case .standing, .notStarted, .noNumber, .paused: .neutral
            }
        return .tag(tone, call.say(state.wording))
    }

    /// The questions that are open, each with a form for its answer.
    static func questions(_ evaluation: Evaluation, _ number: String, _ mayWork: Bool, _ call: PageCall) -> [View] {
        evaluation.questions.prefix(mostQuestions).map { question in
            let fact = question.fact
            var view: View = [
                "fact": fact.id, "question": call.say(fact.question), "id": "answer-" + fact.id,
                "bears": call.say(
                    "関わる規則 \((question.decides + question.starts).count + question.bearsOn.count)件",
                    "bears on \((question.decides + question.starts).count + question.bearsOn.count) rules"),
            ]
            guard mayWork else { return view }
            view["address"] = Places.psirtCase(number) + "/answer"
            let options = options(fact.type, call)
            view["options"] = options
            view["isText"] = options == nil ? true : nil
            view["hint"] = hint(fact.type, call)
            return view
        }
    }

    private static func options(_ type: FactType, _ call: PageCall) -> [View]? {
        func option(_ value: String, _ text: String) -> View { ["value": value, "text": text] }
        let known: [View]
        switch type {
        case .bool: known = [option("yes", call.say("はい", "yes")), option("no", call.say("いいえ", "no"))]
        case .choice(let all): known = all.map { option($0.id, call.say($0.label)) }
        case .number, .time: return nil
        }
        return [option("unknown", call.say("まだ分からない", "not known yet"))] + known
    }

    private static func hint(_ type: FactType, _ call: PageCall) -> String? {
        switch type {
        case .time:
            call.say(
                "例: 2026-11-23T10:30:00+09:00。起きていなければ not-happened", "such as 2026-11-23T10:30:00+09:00; not-happened where it has not come")
        case .number: call.say("整数、または unknown", "a whole number, or unknown")
        case .bool, .choice: nil
        }
    }
}
