import Diagnostics
import JSONStream
import Testing

@testable import Duties

struct RulePackRefusalTests {
    /// A pack that must be refused; shown in logs by what is wrong with it.
    struct Refused: CustomTestStringConvertible, Sendable {
        let yaml: String
        let code: String
        let words: String

        init(_ yaml: String, _ code: String, _ words: String) {
            (self.yaml, self.code, self.words) = (yaml, code, words)
        }

        var testDescription: String { "\(code) \(words)" }
    }

    private static let circle = smallRule("r.two", when: "fires(r.three)") + smallRule("r.three", when: "harm and fires(r.two)")

    @Test(arguments: [
        Refused(
            smallPack(when: "harn"), "DUTY-008",
            "line 16 (/rules/0/when): character 1 of the condition: there is no fact \"harn\". Did you mean: harm"),
        Refused(smallPack(when: "fires(r.one)"), "DUTY-009", "r.one → r.one"),
        Refused(smallPack(rules: circle), "DUTY-009", "r.two → r.three → r.two"),
        Refused(smallPack(rules: smallRule("r.one", when: "harm")), "DUTY-006", "line 25 (/rules/1): \"r.one\" is defined twice"),
        Refused(smallPack(rest: "    color: red"), "DUTY-002", "line 24 (/rules/0/color): the member \"color\" has no meaning here"),
        Refused(smallPack(rest: "    strenght: statute"), "DUTY-002", "Did you mean: strength"),
        Refused(smallPack(rest: "    ship: ok"), "DUTY-007", "\"ship\" occurs twice"),
        Refused(smallPack(rest: "    family: \"\""), "DUTY-004", "a text that is not empty"),
        Refused(smallPack(rest: "    from: \"2026-02-30\""), "DUTY-004", "expected a date"),
        Refused(smallPack(rest: "    from: \"2026-02-20\"\n    until: \"2026-02-19\""), "DUTY-015", "ends before it begins"),
        Refused(smallPack(rest: "    plan: p.none"), "DUTY-011", "there is no plan \"p.none\""),
        Refused(
            smallPack(clock: "start: t.awaer, length: 15, unit: calendar-day, first-day: not-counted, roll: none"), "DUTY-011",
            "Did you mean: t.aware"),
        Refused(
            smallPack(clock: "start: harm, length: 15, unit: calendar-day, first-day: not-counted, roll: none"), "DUTY-010", "\"harm\" is not a time"),
        Refused(smallPack(clock: "start: t.aware, length: -1, unit: calendar-day, first-day: not-counted, roll: none"), "DUTY-010", "from 0 to 731"),
        Refused(smallPack(clock: "start: t.aware, length: 1.5, unit: hour"), "DUTY-010", "from 1 to 17544"),
        Refused(smallPack(clock: "start: t.aware, length: 0, unit: month, first-day: not-counted, roll: none"), "DUTY-010", "from 1 to 24"),
        Refused(smallPack(clock: "length: 15, unit: calendar-day, first-day: not-counted, roll: none"), "DUTY-010", "start is missing"),
        Refused(smallPack(clock: "start: t.aware, length: 15, unit: calendar-day, roll: none"), "DUTY-003", "\"first-day\" is missing"),
        Refused(
            smallPack(clock: "start: t.aware, length: 15, unit: calendar-day, first-day: not-counted, roll: next-open-day"), "DUTY-010",
            "needs a calendar"),
        Refused(smallPack(clock: "start: t.aware, length: 5, unit: business-day, first-day: not-counted, roll: none"), "DUTY-010", "need a calendar"),
        Refused(smallPack(clock: "start: t.aware, length: 24, unit: hour, roll: none"), "DUTY-010", "\"roll\" means nothing"),
        Refused(smallPack(clock: "start: t.aware, unit: promptly, length: 3"), "DUTY-010", "has no length"),
        Refused(smallPack(clock: "start: t.aware, unit: standing"), "DUTY-010", "has no start"),
        Refused(smallPack(clock: "start: t.aware, length: 3, aim: 3, unit: calendar-day, first-day: counted, roll: none"), "DUTY-010", "shorter"),
        Refused(smallPack(clock: "start: t.aware, unit: fortnight"), "DUTY-005", "it is one of: hour"),
        Refused(smallPack(clock: "start: t.aware, after-report-of: r.one, length: 1, unit: hour"), "DUTY-010", "two starts"),
        Refused(smallPack(clock: "after-report-of: r.one, length: 1, unit: hour"), "DUTY-009", "r.one → r.one"),
        Refused(smallPack(clock: "after-report-of: r.two, length: 1, unit: hour"), "DUTY-011", "there is no rule \"r.two\""),
        Refused(smallPack(clock: "start: t.aware, unit: policy-day, policy: harm, first-day: counted, roll: none"), "DUTY-010", "not a number"),
        Refused(smallPack(clock: "start: t.aware, unit: promptly, pause: x"), "DUTY-010", "can pause"),
        Refused(smallPack().replacing("recipients: [office]", with: "recipients: [ofice]"), "DUTY-011", "Did you mean: office"),
        Refused(smallPack().replacing("documents: [form]", with: "documents: [frm]"), "DUTY-011", "Did you mean: form"),
        Refused(smallPack().replacing("id: r.one", with: "id: R one"), "DUTY-018", "begins with a small letter"),
        Refused(smallPack().replacing("id: harm,", with: "id: not,"), "DUTY-018", "\"not\""),
        Refused(smallPack().replacing("bearer: mah", with: "bearer: me"), "DUTY-005", "it is one of: mah"),
        Refused(smallPack().replacing("law: primary", with: "law: sure"), "DUTY-005", "primary"),
        Refused(smallPack().replacing("jurisdiction: jp\n", with: ""), "DUTY-003", "\"jurisdiction\" is missing"),
        Refused(smallPack().replacing("{ja: \"題\", en: \"title\"}", with: "{ja: \"題\"}"), "DUTY-003", "\"en\" is missing"),
        Refused("pack: [", "YAML-002", "not valid YAML"), Refused("a: &x 1", "YAML-003", "anchors"), Refused("", "YAML-001", "empty"),
        Refused("[]", "DUTY-004", "expected a mapping"),
        Refused("pack: x", "DUTY-003", "\"version\" is missing"),
    ])
    func refused(_ pack: Refused) {
        let refusal = refusal { _ = try RuleBook.of(pack.yaml) }
        #expect(refusal?.code == pack.code)
        #expect(refusal?.words.hasPrefix("test.yaml: ") == true)
        #expect(refusal?.words.contains(pack.words) == true, "\(refusal?.words ?? "was read")")
    }

    @Test func theOldBookGoesOn() throws {
        let book = RuleBook.shipped
        #expect(refusal { _ = try book.replacing(ByteBlock(smallPack(when: "harn").utf8), file: "new.yaml") } != nil)
        #expect(book.rules.count == RuleBook.shipped.rules.count && book.rule("r.one") == nil)
        let pack = smallPack().replacing("t.aware", with: "t.small")
        let larger = try book.replacing(ByteBlock(pack.utf8), file: "new.yaml")
        #expect(larger.rules.count == book.rules.count + 1 && larger.rule("r.one") != nil)
        // A pack of the same name takes the place of the old one.
        let again = try larger.replacing(ByteBlock(pack.replacing("length: 15", with: "length: 10").utf8), file: "newer.yaml")
        #expect(again.rules.count == larger.rules.count && again.rule("r.one")?.clock.length == .calendarDays(10))
        // A pack that others need cannot be swapped for one without their names.
        let lean = "pack: vocabulary\nversion: \"2\"\n"
        #expect(refusal { _ = try book.replacing(ByteBlock(lean.utf8), file: "lean.yaml") } != nil)
    }

    @Test func aLongChainIsNoCircle() throws {
        var rules = smallRule("r.c0", when: "harm")
        for number in 1...400 { rules += smallRule("r.c\(number)", when: "fires(r.c\(number - 1))") }
        let book = try RuleBook.of(smallPack(rules: rules))
        let result = DutyEngine(book).evaluate(CaseFacts(facts: FactSet(["harm": .bool(true)])), now: noon("2026-11-27"))
        #expect(result.finding("r.c400")?.verdict == .fires)
    }

    @Test func cutsAndFlipsNeverCrash() throws {
        let bytes = Array(smallPack().utf8)
        var random = Seeded(11)
        for cut in stride(from: 0, to: bytes.count, by: 7) { _ = try? RulePack.read(ByteBlock(bytes[..<cut]), file: "x") }
        for _ in 0..<2000 {
            var copy = bytes
            for _ in 0..<3 { copy[Int.random(in: 0..<copy.count, using: &random)] = UInt8.random(in: 0...255, using: &random) }
            guard let pack = try? RulePack.read(ByteBlock(copy), file: "x") else { continue }
            _ = try? RuleBook([pack])
        }
    }
}
