import Diagnostics
import JSONStream
import Testing

@testable import Duties

/// A noon in Japan.
func noon(_ day: String) -> Instant {
    guard let moment = Instant("\(day)T12:00:00+09:00") else { fatalError("no day: \(day)") }
    return moment
}

func day(_ text: String) -> CalendarDay {
    guard let day = CalendarDay(text) else { fatalError("no day: \(text)") }
    return day
}

/// A clock of calendar days, with what the test does not care about filled in.
func clock(
    _ length: ClockRule.Length, counted: Bool = false, roll: ClockRule.Roll = .none, calendar: WorkCalendar? = nil, zone: Zone = .tokyo,
    months: ClockRule.MonthCount = .sameDate, aim: Int? = nil, pause: String? = nil
) -> ClockRule {
    ClockRule(
        start: .fact("t.aware"), length: length, aim: aim, countsFirstDay: counted, roll: roll, calendar: calendar, zone: zone, months: months,
        pauseCitation: pause)
}

/// Error code, line and wording of what a piece of work throws.
func refusal(_ work: () throws -> Void) -> (code: String, words: String)? {
    do {
        try work()
        return nil
    } catch let error as PlacedError {
        #expect(!error.wording.japanese.isEmpty)
        return (error.code, error.wording.english)
    } catch {
        Issue.record("no placed error: \(error)")
        return nil
    }
}

extension RuleBook {
    /// A book of one pack in YAML.
    static func of(_ yaml: String, file: String = "test.yaml") throws -> RuleBook {
        try RuleBook([RulePack.read(ByteBlock(yaml.utf8), file: file)])
    }
}

/// A small pack with one rule, parts of which a test replaces.
func smallPack(
    when: String = "harm", clock: String = "start: t.aware, length: 15, unit: calendar-day, first-day: not-counted, roll: none",
    rest: String = "", rules: String = ""
) -> String {
    """
    pack: small
    version: "1"
    jurisdiction: jp
    facts:
      - {id: harm, type: yes-no, label: {ja: "被害", en: "harm"}, question: {ja: "?", en: "?"}, source: "x"}
      - {id: kind, type: choice, values: {a: {ja: "あ", en: "A"}, b: {ja: "い", en: "B"}}, label: {ja: "種類", en: "kind"}, question: {ja: "?", en: "?"}, source: "x"}
      - {id: count, type: number, label: {ja: "数", en: "count"}, question: {ja: "?", en: "?"}, source: "x"}
      - {id: t.aware, type: time, label: {ja: "知った時", en: "awareness"}, question: {ja: "?", en: "?"}, source: "x"}
    documents: {form: {ja: "書式", en: "form"}}
    recipients: {office: {ja: "役所", en: "office"}}
    rules:
      - id: r.one
        bearer: mah
        title: {ja: "題", en: "title"}
        text: {ja: "文", en: "text"}
        when: \(when)
        clock: {\(clock)}
        recipients: [office]
        documents: [form]
        citation: "law 1"
        strength: statute
        evidence: {law: primary}
        ship: ok
    \(rest)
    \(rules)
    """
}

/// Another rule for ``smallPack``.
func smallRule(_ id: String, when: String, clock: String = "unit: standing") -> String {
    """
      - id: \(id)
        bearer: mah
        title: {ja: "題", en: "title"}
        text: {ja: "文", en: "text"}
        when: \(when)
        clock: {\(clock)}
        recipients: [office]
        citation: "law 2"
        strength: notice
        evidence: {law: secondary}
        ship: verify-first

    """
}
