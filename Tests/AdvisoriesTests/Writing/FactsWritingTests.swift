import Diagnostics
import JSONStream
import Testing

@testable import Advisories

/// Facts kept as JSON are the same facts when they are read again.
struct FactsWritingTests {
    private static func again(_ facts: AdvisoryFacts) throws -> AdvisoryFacts {
        var json = JSONWriter()
        json.value(facts.json)
        return try AdvisoryFacts(json: ByteBlock(json.take()))
    }

    @Test func whatWasWrittenIsReadAgain() throws {
        var facts = try SampleFacts.facts()
        #expect(try Self.again(facts) == facts)
        facts.products[0].names = AdvisoryText(ja: "輸液ポンプ", en: "Infusion Pump")
        facts.products[0].vendors = AdvisoryText(en: "Sample Medical")
        facts.publisher.names = AdvisoryText(ja: "見本医療")
        facts.vulnerabilities[0].discovered = AdvisoryTime("2099-01-02T03:04:05+09:00")
        #expect(try Self.again(facts) == facts)
    }

    @Test(arguments: AdvisoryFormat.allCases) func everyFormIsTheSame(_ format: AdvisoryFormat) throws {
        let facts = try SampleFacts.facts()
        let again = try Self.again(facts)
        for language in Language.allCases {
            let (first, second) = (
                try format.write(PreparedAdvisory(facts, language: language)), try format.write(PreparedAdvisory(again, language: language))
            )
            #expect(first.map(\.bytes) == second.map(\.bytes))
        }
    }

    /// A document names product and maker as its language does; where a language has no name of its own, the one name stands.
    @Test func namesAreThoseOfTheLanguage() throws {
        var facts = try SampleFacts.facts()
        facts.products[0].names = AdvisoryText(en: "Pump Abroad")
        facts.publisher.names = AdvisoryText(ja: "国内名")
        let (japanese, english) = (try PreparedAdvisory(facts, language: .japanese), try PreparedAdvisory(facts, language: .english))
        #expect(english.facts.products[0].name == "Pump Abroad" && japanese.facts.products[0].name == facts.products[0].name)
        #expect(japanese.facts.publisher.name == "国内名" && english.facts.publisher.name == facts.publisher.name)
    }

    @Test func aWeaknessIsNamedByItsNumber() throws {
        let weakness = try #require(AdvisoryVulnerability.Weakness(id: "CWE-787"))
        #expect(weakness.name == "Out-of-bounds Write" && !weakness.version.isEmpty)
        #expect(AdvisoryVulnerability.Weakness(id: "CWE-999999") == nil && AdvisoryVulnerability.Weakness(id: "787") == nil)
    }
}

/// An advisory that was taken back says so in valid documents, and in no form that cannot say it.
struct EndingTests {
    private static func ended(_ kind: AdvisoryEnding.Kind) throws -> AdvisoryFacts {
        var facts = try SampleFacts.facts()
        let date = try #require(AdvisoryTime("2099-12-01T00:00:00Z"))
        let summary = AdvisoryText(ja: "終了", en: "Ended")
        facts.revisions.append(AdvisoryRevision(number: facts.revisions.count + 1, date: date, summary: summary))
        let successor = AdvisoryReference(
            url: "https://example.jp/csaf/2099/next.json", summary: AdvisoryText(ja: "SMD-SA-2099-002", en: "SMD-SA-2099-002"))
        facts.ending = AdvisoryEnding(
            kind, AdvisoryText(ja: "誤りでした。", en: "It was an error."), successor: kind == .superseded ? successor : nil)
        return facts
    }

    @Test(arguments: AdvisoryEnding.Kind.allCases, Language.allCases) func theDocumentsAreValid(_ kind: AdvisoryEnding.Kind, _ language: Language)
        throws
    {
        let prepared = try PreparedAdvisory(Self.ended(kind), language: language)
        for format in [AdvisoryFormat.csaf20, .csaf21] {
            let bytes = try #require(try format.write(prepared).first).bytes
            var validator = CSAFValidator()
            let result = try validator.validate(ByteBlock(bytes))
            #expect(result.results.filter { $0.severity == .error }.map { "\($0.test) \($0.pointer)" } == [])
            let profile: CSAFProfile = format == .csaf20 ? .base : kind == .withdrawn ? .withdrawn : .superseded
            #expect(result.profile == profile)
            #expect(!String(decoding: bytes, as: UTF8.self).contains("product_tree"))
        }
        #expect(throws: AdvisoryWritingError.hasEnded(format: "openvex")) { try AdvisoryFormat.openVEX.write(prepared) }
    }

    @Test func endingsAreReadAgainAndChecked() throws {
        var facts = try Self.ended(.superseded)
        var json = JSONWriter()
        json.value(facts.json)
        #expect(try AdvisoryFacts(json: ByteBlock(json.take())) == facts)
        facts.ending?.successor = nil
        #expect(throws: AdvisoryFactsError.self) { try PreparedAdvisory(facts, language: .japanese) }
    }
}
