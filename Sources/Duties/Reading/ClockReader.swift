import Diagnostics

/// Reads the clock of a rule, and refuses one that cannot run.
struct ClockReader {
    let jurisdiction: Jurisdiction

    private enum Unit: String, CaseIterable {
        case hour
        case calendarDay = "calendar-day"
        case businessDay = "business-day"
        case month
        case policyDay = "policy-day"
        case immediately
        case promptly
        case withoutUndueDelay = "without-undue-delay"
        case notStated = "not-stated"
        case standing

        var counts: Bool { [.hour, .calendarDay, .businessDay, .month, .policyDay].contains(self) }
        var countsDays: Bool { counts && self != .hour }
    }

    private enum FirstDay: String, CaseIterable {
        case counted
        case notCounted = "not-counted"
    }

    private static let keys = [
        "start", "after-report-of", "length", "unit", "aim", "policy", "first-day", "roll", "calendar", "zone", "months", "pause",
    ]

    func clock(_ node: DocumentNode) throws(DutyError) -> ClockRule {
        let object = try DocumentObject(node, known: Self.keys)
        let unit = try object.value("unit", Unit.self)
        func refuse(_ ja: String, _ en: String, _ key: String) -> DutyError {
            DutyError(.impossibleClock(Wording(ja: ja, en: en)), at: object[key]?.place ?? object.place)
        }
        let start = try start(object)
        if unit.counts, start == nil { throw refuse("何から数えるか(start)がありません。", "it counts from nothing: start is missing.", "unit") }
        if unit == .standing, start != nil { throw refuse("つねに続く義務に開始はありません。", "a standing duty has no start.", "start") }
        if !unit.counts || unit == .policyDay, object["length"] != nil {
            throw refuse("この単位に長さ(length)はありません。", "this unit has no length.", "length")
        }
        if !unit.countsDays {
            for key in ["aim", "first-day", "roll", "calendar", "months"] where object[key] != nil {
                throw refuse("この単位では「\(key)」に意味がありません。", "\"\(key)\" means nothing with this unit.", key)
            }
        }
        let length = try length(object, unit)
        let firstDay = unit.countsDays ? try object.value("first-day", FirstDay.self) : .notCounted
        let roll = unit.countsDays ? try object.value("roll", ClockRule.Roll.self) : .none
        let calendar = try object["calendar"]?.value(WorkCalendar.self)
        if calendar == nil, roll != .none { throw refuse("閉庁日を動かすには暦(calendar)が必要です。", "moving a closed day needs a calendar.", "roll") }
        if calendar == nil, unit == .businessDay { throw refuse("就業日を数えるには暦(calendar)が必要です。", "work days need a calendar.", "unit") }
        if unit == .businessDay, roll != .none {
            throw refuse("就業日で数えた末日は閉庁日になりません。", "the last of some work days is never a closed day.", "roll")
        }
        if unit != .month, object["months"] != nil { throw refuse("月で数えていません。", "it does not count months.", "months") }
        let aim = try object["aim"]?.int(1...731)
        if let aim, case .calendarDays(let longest) = length, aim < longest {
        } else if aim != nil {
            throw refuse("aim は暦日の length より短くします。", "aim is shorter than a length in calendar days.", "aim")
        }
        let pause = try object["pause"]?.text()
        if pause != nil, unit != .hour, unit != .calendarDay, unit != .policyDay {
            throw refuse("止められるのは時間か暦日の期限だけです。", "only clocks in hours or calendar days can pause.", "pause")
        }
        let zone = try object["zone"]?.value(Zone.self) ?? Self.zone(of: jurisdiction)
        let months = try object["months"]?.value(ClockRule.MonthCount.self) ?? .sameDate
        return ClockRule(
            start: start, length: length, aim: aim, countsFirstDay: firstDay == .counted, roll: roll, calendar: calendar, zone: zone,
            months: months, pauseCitation: pause)
    }

    private func start(_ object: DocumentObject) throws(DutyError) -> ClockRule.Start? {
        if let rule = object["after-report-of"] {
            guard object["start"] == nil else {
                throw DutyError(
                    .impossibleClock(Wording(ja: "開始が2つあります。", en: "it has two starts.")), at: object["start"]?.place ?? object.place)
            }
            return .submission(rule: try rule.text())
        }
        return try object.optionalText("start").map { .fact($0) }
    }

    private func length(_ object: DocumentObject, _ unit: Unit) throws(DutyError) -> ClockRule.Length {
        if unit != .policyDay, let policy = object["policy"] {
            throw DutyError(.impossibleClock(Wording(ja: "policy は policy-day だけで使います。", en: "policy is for policy-day only.")), at: policy.place)
        }
        func number(_ range: ClosedRange<Int>) throws(DutyError) -> Int {
            let node = try object.required("length")
            guard case .number(let text) = node.value, let number = Int(text), range.contains(number) else {
                throw DutyError(
                    .impossibleClock(
                        Wording(
                            ja: "長さは\(range.lowerBound)から\(range.upperBound)までの整数です。",
                            en: "its length is a whole number from \(range.lowerBound) to \(range.upperBound).")), at: node.place)
            }
            return number
        }
        switch unit {
        case .hour: return .hours(try number(1...17_544))
        case .calendarDay: return .calendarDays(try number(0...731))
        case .businessDay: return .businessDays(try number(1...480))
        case .month: return .months(try number(1...24))
        case .policyDay: return .policyDays(fact: try object.text("policy"))
        case .immediately: return .immediately
        case .promptly: return .promptly
        case .withoutUndueDelay: return .withoutUndueDelay
        case .notStated: return .notStated
        case .standing: return .standing
        }
    }

    private static func zone(of jurisdiction: Jurisdiction) -> Zone {
        switch jurisdiction {
        case .japan: .tokyo
        case .unitedStates: .usEastern
        case .europeanUnion: .centralEurope
        case .international: .utc
        }
    }
}
