import Diagnostics
import JSONStream
import Testing

@testable import Advisories

/// Who else was involved, in both versions of CSAF.
struct InvolvementWritingTests {
    private static func facts() throws -> AdvisoryFacts {
        var facts = try SampleFacts.facts()
        let first = try #require(AdvisoryTime("2099-01-10T00:00:00Z"))
        let second = try #require(AdvisoryTime("2099-01-12T03:00:00Z"))
        facts.involvements = [
            AdvisoryInvolvement(.discoverer, .reported, date: first, summary: AdvisoryText(ja: "届出を受けました。", en: "We got a report.")),
            AdvisoryInvolvement(
                .coordinator, name: "JPCERT/CC", .handedOver, isAcknowledged: false, date: second,
                summary: AdvisoryText(ja: "調整を依頼しました。", en: "We asked for coordination.")),
        ]
        return facts
    }

    @Test(arguments: Language.allCases) func bothVersionsTellIt(_ language: Language) throws {
        let advisory = try PreparedAdvisory(try Self.facts(), language: language)
        for format in [AdvisoryFormat.csaf20, .csaf21] {
            let output = try format.write(advisory)[0]
            var validator = CSAFValidator()
            let results = try validator.validate(ByteBlock(output.bytes)).results
            #expect(!results.contains { $0.severity == .error }, "\(results.map { "\($0.test) \($0.pointer)" })")
            #expect(!results.contains { $0.test.hasPrefix("6.2.56") || $0.test == "6.2.7" })
            let root = try CSAFDocument(ByteBlock(output.bytes)).root
            if format == .csaf20 {
                for vulnerability in root.list("vulnerabilities") {
                    let told = vulnerability.list("involvements").map { [$0.text("party"), $0.text("status"), $0.text("date")] }
                    #expect(
                        told == [["discoverer", "open", "2099-01-10T00:00:00Z"], ["coordinator", "contact_attempted", "2099-01-12T03:00:00Z"]])
                }
                #expect(output.losses.contains { $0.place == "involvements/1/name" })
            } else {
                let involvement = try #require(root["document"]?["involvement"])
                #expect(involvement.list("entities").map { $0.text("category") } == ["vendor", "discoverer", "coordinator"])
                #expect(involvement.list("entities").map { $0.text("name") } == [advisory.facts.publisher.name, nil, "JPCERT/CC"])
                #expect(involvement.list("actions").map { $0.text("category") } == ["notification", "coordination"])
                #expect(involvement.list("actions").map { $0.text("status") } == ["completed", "attempted"])
            }
        }
        for format in [AdvisoryFormat.openVEX, .cycloneDX, .stix, .cve, .osv, .jvnRSS, .vulDEF] {
            #expect(try format.write(advisory)[0].losses.contains { $0.place == "involvements" }, "\(format)")
        }
        #expect(String(decoding: try AdvisoryFormat.html.write(advisory)[0].bytes, as: UTF8.self).contains("2099-01-12T03:00:00Z"))
    }

    @Test func theyAreReadAndChecked() throws {
        let facts = try Self.facts()
        var json = JSONWriter()
        json.value(facts.json)
        let text = String(decoding: json.take(), as: UTF8.self)
        #expect(try AdvisoryFacts(json: ByteBlock(text.utf8)) == facts)
        for (old, new, place) in [
            (#""party":"discoverer""#, #""party":"finder""#, "/involvements/0/party"),
            (#""acknowledged":false"#, #""acknowledged":"no""#, "/involvements/1/acknowledged"),
            (#""action":"reported""#, #""acting":"reported""#, "/involvements/0/acting"),
        ] {
            let changed = text.replacing(old, with: new, maxReplacements: 1)
            let error = #expect(throws: AdvisoryFactsError.self) { try AdvisoryFacts(json: ByteBlock(changed.utf8)) }
            #expect(error?.problems.map(\.place).contains(place) == true, "\(place)")
        }
        var late = facts
        late.involvements[0].date = try #require(AdvisoryTime("2100-01-01T00:00:00Z"))
        late.involvements[1].summary = AdvisoryText(ja: "日本語だけ")
        let error = #expect(throws: AdvisoryFactsError.self) { try PreparedAdvisory(late, language: .english) }
        #expect(error?.problems.map(\.place) == ["involvements/0/date", "involvements/1/summary"])
    }
}
