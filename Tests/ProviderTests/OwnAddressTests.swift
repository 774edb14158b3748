import Advisories
import Diagnostics
import JSONStream
import Testing

@testable import Provider

/// A document's own address is where the tree has it; one that names another place is told, by the publisher and by the checker.
struct OwnAddressTests {
    private static let tree = Sample.origin + "/.well-known/csaf/"

    /// A document written from facts whose base is that of the tree.
    private static func written(_ label: TLPLabel, _ form: AdvisoryFormat, _ language: Language) throws -> ProviderDocument {
        let text = """
            {"schema":"mimamori.advisory-facts/1","id":"SMD-SA-2099-001","kind":"security_advisory","title":{"ja":"件名","en":"Title"},
            "summary":{"ja":"概要","en":"Summary"},"tlp":"\(label.rawValue)","publisher":{"name":"Sample","namespace":"https://psirt.example.com",
            "baseURL":"\(tree)","placement":"tree"},"revisions":[{"number":1,"date":"2099-01-01T08:00:00+09:00","summary":{"ja":"初版","en":"First"}}],
            "products":[{"id":"P-1","vendor":"Sample","name":"Pump","version":"1"}],
            "vulnerabilities":[{"cve":"CVE-2099-0001","title":{"ja":"欠陥","en":"Flaw"},"description":{"ja":"欠陥","en":"Flaw"},
            "statements":[{"product":"P-1","status":"affected"}],"remediations":[{"category":"none_available","details":{"ja":"なし","en":"None"},
            "products":["P-1"]}]}]}
            """
        let facts = try AdvisoryFacts(json: ByteBlock(Array(text.utf8)))
        return try ProviderDocument(try form.write(PreparedAdvisory(facts, language: language))[0].bytes, place: "written")
    }

    @Test(arguments: TLPLabel.allCases, [AdvisoryFormat.csaf20, .csaf21]) func aDocumentOfOursLiesWhereItSays(
        _ label: TLPLabel, _ form: AdvisoryFormat
    ) throws {
        for language in Language.allCases {
            let document = try Self.written(label, form, language)
            #expect(document.ownAddresses == [Sample.settings().url(ProviderLayout.path(document))], "\(label) \(form)")
            #expect(try ProviderTree([document], Sample.settings(.provider))[ProviderLayout.path(document)] == document.bytes)
        }
    }

    @Test(
        arguments: [
            (nil, nil), (tree + "v2.0/clear/2099/x-1.json", nil), (tree + "v2.0/green/2099/x-1.json", tree + "v2.0/green/2099/x-1.json"),
            (tree + "2099/x-1.json", tree + "2099/x-1.json"), ("http://www.example.com/x-1.json", nil), (tree + "x-1.html", nil),
        ] as [(String?, String?)])
    func anotherAddressIsTold(_ own: String?, _ told: String?) throws {
        let bench = try Bench()
        let document = try ProviderDocument(Sample.csaf("X-1", own: own), place: "x")
        let outcome = try ProviderPublisher(Sample.settings(.provider)).publish([document], to: bench.path("csaf"))
        #expect(outcome.misplaced.map(\.said) == [told].compactMap { $0 })
        #expect(outcome.misplaced.allSatisfy { $0.place == Self.tree + "v2.0/clear/2099/x-1.json" && $0.wording.english.contains($0.said) })
    }

    @Test(.enabled(if: TestKey.isPresent)) func theCheckerAdvises() throws {
        for (own, count) in [(Self.tree + "2099/x-1.json", 1), (Self.tree + "v2.0/clear/2099/x-1.json", 0)] {
            let document = try ProviderDocument(Sample.csaf("X-1", own: own), place: "x")
            let report = try CheckerTests.check(FakeWeb(Sample.signedTree(.v20, [document])))
            #expect(report.verdict == .yes && report[1]?.findings.filter { $0.grade == .advice }.count == count, "\(CheckerTests.told(report))")
        }
    }
}
