import Diagnostics
import JSONStream
import Testing

@testable import Duties

struct CaseFactsReaderTests {
    private func read(_ text: String) throws -> CaseFacts {
        try CaseFactsReader.read(ByteBlock(text.utf8), file: "facts.json", book: .shipped)
    }

    private func facts(_ text: String) -> String { "{\"schema\": \"mimamori.facts/1\",\n\"facts\": {\(text)}}" }

    @Test func readsValuesOfEveryType() throws {
        let subject = try read(
            facts(
                """
                "event.malfunction": true, "event.outcome": "serious", "breach.persons": 1001, "event.labelled": "unknown", "event.place": null,
                "t.aware": "2026-11-23T10:00:00+09:00", "t.initiated": "not-happened", "t.vuln_learned": "2026-11-23"
                """))
        #expect(subject.facts["event.malfunction"] == .bool(true) && subject.facts["event.outcome"] == .choice("serious"))
        #expect(subject.facts["breach.persons"] == .number(1001) && subject.facts["event.labelled"] == .unknown)
        #expect(subject.facts["event.place"] == .unknown && subject.facts["t.initiated"] == .notHappened)
        #expect(subject.facts["t.aware"] == .time(Instant("2026-11-23T01:00:00Z") ?? noon("2000-01-01")))
        // A day alone stands for its beginning in Japan.
        #expect(subject.facts["t.vuln_learned"] == .time(Instant("2026-11-22T15:00:00Z") ?? noon("2000-01-01")))
    }

    @Test func readsVersionsReportsPausesAndVerifications() throws {
        let subject = try read(
            """
            {"schema": "mimamori.facts/1", "case": "C-1", "now": "2026-11-27T00:00:00Z",
             "facts": {"t.aware": [{"value": "2026-11-23"}, {"value": "2026-11-20", "reason": "an earlier mail was found", "by": "Sato", "recorded": "2026-11-24"}]},
             "submissions": [{"duty": "jp.cs.plan-15d", "kind": "incomplete", "at": "2026-12-05", "number": "A-1"}],
             "pauses": [{"duty": "jp.vuln.publish-45d", "from": "2026-06-01", "to": "2026-06-10", "reason": "agreed", "by": "JPCERT/CC"}],
             "verifications": [{"rule": "jp.68-10.death.15d", "digest": "x", "by": "Sato", "at": "2026-11-01", "against": "e-Gov"}]}
            """)
        #expect(subject.name == "C-1" && subject.now == Instant("2026-11-27T00:00:00Z"))
        #expect(subject.facts.versions(of: "t.aware").count == 2)
        #expect(subject.submissions.map(\.kind) == [.incomplete] && subject.pauses.count == 1 && subject.verifications.count == 1)
    }

    @Test(arguments: [
        ("\"event.outcom\": \"serious\"", "DUTY-013", "line 2 (/facts/event.outcom): there is no fact \"event.outcom\". Did you mean: event.outcome"),
        ("\"outcome\": \"serious\"", "DUTY-013", "Did you mean: event.outcome"), ("\"colour\": 1", "DUTY-013", "no fact \"colour\""),
        ("\"event.outcome\": \"bad\"", "DUTY-005", "it is one of: none, non_serious, serious, death, unknown"),
        ("\"event.outcome\": 3", "DUTY-004", "expected one of"), ("\"event.malfunction\": \"yes\"", "DUTY-004", "true, false"),
        ("\"breach.persons\": -1", "DUTY-004", "a whole number"), ("\"breach.persons\": 1.5", "DUTY-004", "a whole number"),
        ("\"breach.persons\": 99999999999999999999", "DUTY-004", "a whole number"), ("\"t.aware\": \"yesterday\"", "DUTY-004", "a time such as"),
        ("\"t.aware\": \"1999-12-31\"", "DUTY-012", "outside the years"), ("\"t.aware\": \"2048-01-01\"", "DUTY-012", "outside the years"),
        ("\"event.malfunction\": true, \"event.malfunction\": false", "DUTY-007", "occurs twice"),
        ("\"t.aware\": [\"2026-11-23\", \"2026-11-24\"]", "DUTY-001", "line 2 (/facts/t.aware/1)"),
        ("\"t.aware\": [{\"value\": \"2026-11-23\"}, {\"value\": \"2026-11-24\", \"reson\": \"x\"}]", "DUTY-002", "Did you mean: reason"),
    ])
    func refusesFacts(text: String, code: String, words: String) {
        let refusal = refusal { _ = try read(facts(text)) }
        #expect(refusal?.code == code)
        #expect(refusal?.words.contains(words) == true, "\(refusal?.words ?? "was read")")
    }

    @Test(arguments: [
        ("{}", "DUTY-003"), ("[]", "DUTY-004"), ("", "JSON-001"), ("{", "JSON-002"),
        ("{\"schema\": \"mimamori.facts/2\", \"facts\": {}}", "DUTY-016"),
        ("{\"schema\": \"mimamori.facts/1\", \"facts\": {}, \"fact\": {}}", "DUTY-002"), ("{\"schema\": \"mimamori.facts/1\"}", "DUTY-003"),
        (
            "{\"schema\": \"mimamori.facts/1\", \"facts\": {}, \"submissions\": [{\"duty\": \"jp.x\", \"kind\": \"complete\", \"at\": \"2026-11-01\"}]}",
            "DUTY-011"
        ),
        (
            "{\"schema\": \"mimamori.facts/1\", \"facts\": {}, \"pauses\": [{\"duty\": \"jp.68-10.death.15d\", \"from\": \"2026-11-01\", \"reason\": \"x\"}]}",
            "DUTY-014"
        ),
        (
            "{\"schema\": \"mimamori.facts/1\", \"facts\": {}, \"pauses\": [{\"duty\": \"jp.vuln.publish-45d\", \"from\": \"2026-11-02\", \"to\": \"2026-11-01\", \"reason\": \"x\"}]}",
            "DUTY-015"
        ),
    ])
    func refusesDocuments(text: String, code: String) { #expect(refusal { _ = try read(text) }?.code == code) }

    @Test func cutsNeverCrash() {
        let text = Array(Sample.facts.utf8)
        for cut in 0..<text.count { _ = try? CaseFactsReader.read(ByteBlock(text[..<cut]), file: "x", book: .shipped) }
    }
}
