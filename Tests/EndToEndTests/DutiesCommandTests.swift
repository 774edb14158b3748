import Foundation
import Testing

struct DutiesCommandTests {
    private static let facts = """
        {"schema": "mimamori.facts/1", "case": "C-1", "now": "2026-05-02T09:00:00+09:00",
         "facts": {"product.jp.marketed": true, "event.malfunction": true, "event.outcome": "none", "event.could_cause": "serious",
                   "investigation.started": true, "t.aware": "2026-04-21T10:00:00+09:00"}}
        """

    @Test(arguments: [("ja", "安全な期限 2026-05-01(金)"), ("en", "Safe Fri 2026-05-01")])
    func theSafeDateOverGoldenWeek(language: String, words: String) throws {
        let result = try Program.run(["duties", "evaluate", "-"], input: Data(Self.facts.utf8), language: language)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(words) && result.output.contains("jp.cs.plan-15d"))
    }

    @Test func overdueIsAnAnswerOnlyWhenAskedFor() throws {
        func status(_ more: [String]) throws -> Int32 { try Program.run(["duties", "evaluate", "-"] + more, input: Data(Self.facts.utf8)).status }
        #expect(try status(["--fail-overdue"]) == 0)
        #expect(try status(["--fail-overdue", "--now", "2026-05-07T00:00:00+09:00"]) == 1)
        #expect(try status(["--now", "2026-05-07T00:00:00+09:00"]) == 0)
        #expect(try status(["--now", "tomorrow"]) == 2)
    }

    @Test func badFactsNameFileAndPlace() throws {
        let folder = try Folder()
        let file = try folder.write(Self.facts.replacing("event.outcome", with: "event.outcom"), as: "facts.json")
        let result = try Program.run(["duties", "evaluate", file])
        #expect(result.status == 2 && result.output.isEmpty)
        #expect(result.errors.contains("DUTY-013") && result.errors.contains("facts.json: line 2") && result.errors.contains("event.outcome"))
        #expect(try Program.run(["duties", "evaluate", folder.path("missing.json")]).status == 2)
    }

    @Test func aPackOfOnesOwnIsCheckedAsAWhole() throws {
        let folder = try Folder()
        let pack = """
            pack: house
            version: "1"
            jurisdiction: jp
            rules:
              - id: house.tell-management
                bearer: mah
                title: {ja: "経営への報告", en: "Tell management"}
                text: {ja: "2就業日以内に経営へ知らせる。", en: "Management is told within two work days."}
                when: event.malfunction
                clock: {start: t.aware, length: 2, unit: business-day, first-day: not-counted, roll: none, calendar: jp-gov}
                recipients: [internal]
                citation: "house rule 7"
                strength: desirable
                evidence: {rule: own}
                ship: ok
            """
        let good = try folder.write(pack, as: "house.yaml")
        let result = try Program.run(["duties", "evaluate", "-", "--pack", good], input: Data(Self.facts.utf8))
        #expect(result.status == 0 && result.output.contains("house.tell-management  Tell management"))
        let bad = try folder.write(pack.replacing("when: event.malfunction", with: "when: event.malfunktion"), as: "house.yaml")
        let refused = try Program.run(["duties", "list", "--pack", bad])
        #expect(refused.status == 2 && refused.errors.contains("DUTY-008") && refused.errors.contains("house.yaml: line 9"))
    }

    @Test(arguments: ["ja", "en"]) func listsAndExplains(language: String) throws {
        let list = try Program.run(["duties", "list", "--jurisdiction", "eu"], language: language)
        #expect(list.status == 0 && list.output.split(separator: "\n").count == 18)
        let rule = try Program.run(["duties", "explain", "jp.68-10.malfunction.30d"], language: language)
        #expect(rule.status == 0 && rule.output.contains("228条の20第2項第2号ロ"))
        #expect(try Program.run(["duties", "explain", "jp.cs.plan-15"], language: language).errors.contains("jp.cs.plan-15d"))
        #expect(try Program.run(["duties", "facts"], language: language).output.contains("event.outcome"))
    }

    @Test(.enabled(if: SchemaCheck.isPresent, "python3 has no jsonschema: outputs not held against their schemas")) func jsonFitsItsSchema() throws {
        let result = try Program.run(["duties", "evaluate", "-", "--format", "json"], input: Data(Self.facts.utf8))
        #expect(try SchemaCheck.problem(result.output, "duties") == nil)
    }
}
