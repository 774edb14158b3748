import Diagnostics
import JSONStream
import Testing

@testable import Advisories

/// Addresses of documents: those of a provider's tree, or the base with the year.
struct PlaceTests {
    private static let tree = "https://example.jp/.well-known/csaf/"

    @Test(
        arguments: [
            (tree, tree), (tree + "v2.0/clear/", tree), (tree + "v2.1/amber+strict/", tree), ("https://example.jp/csaf/", nil),
            (tree + "white/", nil), (tree + "v2.0/", nil), ("https://example.jp/v2.0/clear/", nil), ("https://example.jp/x.well-known/csaf/", nil),
        ] as [(String, String?)])
    func theBaseOfATreeIsTold(_ url: String, _ base: String?) {
        #expect(CSAFPlace.base(of: url) == base)
        #expect(AdvisoryPublisher.Placement(base: url) == (base == nil ? .flat : .tree))
    }

    /// The address that a document gives as its own, by the base, the label and the version.
    private static func own(_ base: String, _ label: TLPLabel, _ form: AdvisoryFormat) throws -> String? {
        var facts = try SampleFacts.facts()
        facts.publisher.baseURL = base
        facts.publisher.placement = AdvisoryPublisher.Placement(base: base)
        facts.tlp = label
        let output = try form.write(try PreparedAdvisory(facts, language: .english))[0]
        let document = try CSAFDocument(ByteBlock(output.bytes))
        return document.root["document"]?["references"]?.elements.first { $0["category"]?.string == "self" }?["url"]?.string
    }

    @Test func aDocumentNamesItsPlaceInTheTree() throws {
        let file = "2099/smd-sa-2099-001-en.json"
        for base in [Self.tree, Self.tree + "v2.0/clear/"] {
            #expect(try Self.own(base, .clear, .csaf20) == Self.tree + "v2.0/clear/" + file)
            #expect(try Self.own(base, .green, .csaf21) == Self.tree + "v2.1/green/" + file)
            // TLP 1 has no AMBER+STRICT: the document says RED and lies there.
            #expect(try Self.own(base, .amberStrict, .csaf20) == Self.tree + "v2.0/red/" + file)
            #expect(try Self.own(base, .amberStrict, .csaf21) == Self.tree + "v2.1/amber+strict/" + file)
        }
        #expect(try Self.own("https://example.jp/csaf/", .green, .csaf21) == "https://example.jp/csaf/" + file)
    }

    /// The year is that of UTC, as a tree has it.
    @Test func theYearIsThatOfUTC() throws {
        let time = try #require(AdvisoryTime("2099-01-01T08:00:00+09:00"))
        #expect(CSAFPlace.file("A 1", released: time) == "2098/a_1.json")
    }

    @Test func thePlacementIsReadAndChecked() throws {
        var facts = try SampleFacts.facts()
        facts.publisher.placement = .tree
        let error = #expect(throws: AdvisoryFactsError.self) { try PreparedAdvisory(facts, language: .english) }
        #expect(error?.problems.map(\.place) == ["publisher/placement"])
        facts.publisher.baseURL = Self.tree
        var json = JSONWriter()
        json.value(facts.json)
        #expect(try AdvisoryFacts(json: ByteBlock(json.take())).publisher.placement == .tree)
    }
}
