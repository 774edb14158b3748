import Diagnostics

/// A clock for a reader at a terminal.
struct ClockText {
    let rule: DutyRule
    let now: Instant
    let language: Language

    func lines(_ clock: ClockReading) -> [String] {
        var lines: [String] = []
        if let dates = clock.dates {
            // Only a statute makes a date legal.
            let due = rule.strength == .statute ? say("  法定の期限 ", "  Legal ") : say("  定めの期限 ", "  Stated ")
            var line = say("安全な期限 ", "Safe ") + text(dates.safe) + due + text(dates.legal)
            if let rolled = dates.rolledIfAllowed { line += say("(閉庁日の扱いが不明。翌開庁日なら ", " (closed day: if it moves, ") + text(rolled) + ")" }
            line += "  " + clock.state.wording[language] + remaining(clock.state, dates)
            lines.append(line)
            if dates.isApproximate {
                lines.append(say("国ごとの祝日を含まない概略の暦で動かした日付です。安全な期限で進めてください。", "Moved by an approximate calendar: work to the safe date."))
            }
            if dates.isProvisional { lines.append(say("春分・秋分の日が未公表の年を含み、暫定です。", "Provisional: the equinox days of that year are not announced.")) }
        } else {
            lines.append(say("期限 ", "Time: ") + rule.clock.length.wording[language] + "  " + clock.state.wording[language])
        }
        if let start = clock.start { lines.append(say("起点 ", "Counted from ") + rule.clock.zone.text(start) + " (\(rule.clock.zone.rawValue))") }
        for earlier in clock.earlierStarts {
            let by = earlier.changedBy.map { say("、変更者 ", ", changed by ") + VisibleText.of($0) } ?? ""
            let safe = earlier.dates.map { say("、当時の安全な期限 ", ", safe date then ") + text($0.safe) } ?? ""
            lines.append(
                say("以前の起点 ", "Earlier start ") + rule.clock.zone.text(earlier.start)
                    + say("、理由: ", ", reason for the change: ") + VisibleText.of(earlier.reason) + by + safe)
        }
        if clock.isStartMovedLater {
            lines.append(say("起点が後ろへ動いています。法は最初に知った時を見ます。", "The start was moved later; the law looks at the first awareness."))
        }
        if clock.pausedDays > 0 { lines.append(say("停止 \(clock.pausedDays)日", "Paused for \(clock.pausedDays) days")) }
        for submission in clock.submissions {
            let number = submission.number.map { " " + VisibleText.of($0) } ?? ""
            lines.append(say("提出 ", "Sent ") + rule.clock.zone.text(submission.at) + " " + submission.kind.wording[language] + number)
        }
        return lines.map { "    " + $0 }
    }

    private func text(_ deadline: Deadline) -> String {
        switch deadline {
        case .day(let day, _): day.text(in: language)
        case .moment: deadline.text
        }
    }

    private func remaining(_ state: ClockReading.State, _ dates: ClockDates) -> String {
        guard [.running, .pastSafe, .startUnknown].contains(state) else { return "" }
        if case .moment(let due, _) = dates.safe {
            let hours = (due.seconds - now.seconds) / 3600
            return say("(残り\(hours)時間)", " (\(hours) h left)")
        }
        let days = dates.safe.day.number - rule.clock.zone.day(of: now).number
        guard days >= 0 else { return "" }
        return say("(安全な期限まで\(days)日)", " (\(days) days to the safe date)")
    }

    private func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
}
