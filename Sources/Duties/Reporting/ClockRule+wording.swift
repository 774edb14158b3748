public import Diagnostics

extension ClockRule.Length {
    /// The length for a reader.
    public var wording: Wording {
        switch self {
        case .hours(let hours): Wording(ja: "\(hours)時間", en: "\(hours) hours")
        case .calendarDays(let days): Wording(ja: "\(days)日(暦日)", en: "\(days) calendar days")
        case .businessDays(let days): Wording(ja: "\(days)就業日", en: "\(days) work days")
        case .months(let months): Wording(ja: "\(months)か月", en: "\(months) months")
        case .policyDays: Wording(ja: "自社の方針で定めた日数", en: "the days of one's own policy")
        case .immediately: Wording(ja: "直ちに", en: "at once")
        case .promptly: Wording(ja: "速やかに", en: "promptly")
        case .withoutUndueDelay: Wording(ja: "不当に遅れることなく", en: "without undue delay")
        case .notStated: Wording(ja: "定めなし", en: "not stated")
        case .standing: Wording(ja: "常時", en: "always")
        }
    }
}

extension ClockRule {
    /// How the clock counts, for a reader.
    public func summary(in language: Language) -> String {
        func say(_ japanese: String, _ english: String) -> String { language == .japanese ? japanese : english }
        var parts = [length.wording[language]]
        if let aim { parts.append(say("目安 \(aim)日", "aim for \(aim)")) }
        switch start {
        case .fact(let fact): parts.append(say("起点 \(fact)", "from \(fact)"))
        case .submission(let rule): parts.append(say("起点 \(rule) の最初の報告", "from the first report of \(rule)"))
        case nil: break
        }
        switch length {
        case .calendarDays, .businessDays, .months, .policyDays:
            parts.append(countsFirstDay ? say("初日算入", "first day counted") : say("初日不算入", "first day not counted"))
            switch roll {
            case .none: parts.append(say("末日は動かない", "last day stays"))
            case .nextOpenDay: parts.append(say("末日が閉庁日なら翌開庁日", "a closed last day moves to the next open day"))
            case .unknown: parts.append(say("末日が閉庁日のときの扱いは未確認", "not known whether a closed last day moves"))
            }
            if let calendar { parts.append(calendar.wording[language]) }
            parts.append(zone.rawValue)
        case .hours: parts.append(zone.rawValue)
        default: break
        }
        if let pauseCitation { parts.append(say("停止できる(\(pauseCitation))", "can pause (\(pauseCitation))")) }
        return Words.list(parts, language)
    }
}
