import Diagnostics
import JSONStream
import Testing

@testable import Advisories

/// Facts that lack something or contradict themselves are named before anything is written.
struct FactsTests {
    private static func problems(_ change: (inout AdvisoryFacts) throws -> Void, _ language: Language = .english) throws -> [String] {
        var facts = try SampleFacts.facts()
        try change(&facts)
        do {
            _ = try PreparedAdvisory(facts, language: language)
            return []
        } catch {
            return error.problems.map(\.place)
        }
    }

    @Test func theSampleIsComplete() throws {
        for language in Language.allCases { #expect(try Self.problems({ _ in }, language).isEmpty) }
    }

    @Test func whatIsWrongIsNamed() throws {
        let changes: [(String, (inout AdvisoryFacts) throws -> Void)] = [
            ("id", { $0.id = "" }),
            ("title", { $0.title = AdvisoryText(ja: "日本語だけ") }),
            ("license", { $0.license = "no licence at all" }),
            ("publisher/namespace", { $0.publisher.namespace = "http://example.jp" }),
            ("publisher/baseURL", { $0.publisher.baseURL = "https://example.jp/csaf" }),
            ("revisions", { $0.revisions = [] }),
            ("revisions/1/number", { $0.revisions[1].number = 3 }),
            ("revisions/1/date", { $0.revisions[1].date = $0.revisions[0].date }),
            ("references/0/url", { $0.references[0].url = "javascript:alert(1)" }),
            ("products/1/id", { $0.products[1].id = $0.products[0].id }),
            ("products/2/releases", { $0.products[2].releases = .range("1.0 to 1.9") }),
            ("products/0/purls", { $0.products[0].purls = ["npm/a"] }),
            ("products/0/cpe", { $0.products[0].cpe = "cpe:/o:example" }),
            ("vulnerabilities/0/cve", { $0.vulnerabilities[0].cve = "CVE-99" }),
            ("vulnerabilities/1", { $0.vulnerabilities[1].cve = $0.vulnerabilities[0].cve }),
            ("vulnerabilities/0/scores/0/vector", { $0.vulnerabilities[0].scores = [.init(vector: "CVSS:3.1/AV:X", products: ["MON-3"])] }),
            (
                "vulnerabilities/0/scores/0/products",
                {
                    $0.vulnerabilities[0].scores = [.init(vector: "AV:N/AC:L/Au:N/C:P/I:P/A:P", products: ["none"])]
                }
            ),
            ("vulnerabilities/0/statements/1/product", { $0.vulnerabilities[0].statements[1].product = "IP-100-2.4.0" }),
            ("vulnerabilities/0/statements/0", { $0.vulnerabilities[0].remediations = [] }),
            (
                "vulnerabilities/0/statements/3",
                {
                    $0.vulnerabilities[0].statements[3].justification = nil
                    $0.vulnerabilities[0].statements[3].impact = nil
                }
            ),
            ("vulnerabilities/0/statements/0/justification", { $0.vulnerabilities[0].statements[0].justification = .componentNotPresent }),
            ("vulnerabilities/0/discovered", { $0.vulnerabilities[0].discovered = AdvisoryTime("2100-01-01T00:00:00Z") }),
        ]
        for (place, change) in changes {
            let found = try Self.problems(change)
            #expect(found.contains(place), "\(place): \(found)")
        }
    }

    @Test func theReaderNamesEveryMember() throws {
        let text = String(decoding: SampleFacts.json, as: UTF8.self)
        let changes: [(String, String, String)] = [
            (#""schema": "mimamori.advisory-facts/1""#, #""schema": "x""#, "/schema"), (#""tlp": "CLEAR""#, #""tlp": "WHITE""#, "/tlp"),
            (#""license""#, #""licence""#, "/licence"), (#""number": 2"#, #""number": "2""#, "/revisions/1/number"),
            (#""version": "2.4.1""#, #""versoin": "2.4.1""#, "/products/1/versoin"),
            (#""status": "fixed""#, #""status": "repaired""#, "/vulnerabilities/0/statements/1/status"),
            (#""discovered": "2099-02-01T00:00:00Z""#, #""discovered": "2099-02-01""#, "/vulnerabilities/0/discovered"),
        ]
        for (old, new, place) in changes {
            let changed = text.replacing(old, with: new, maxReplacements: 1)
            #expect(changed != text)
            let error = #expect(throws: AdvisoryFactsError.self) { try AdvisoryFacts(json: ByteBlock(Array(changed.utf8))) }
            #expect(error?.problems.map(\.place).contains(place) == true, "\(place): \(error?.problems.map(\.place) ?? [])")
        }
    }

    @Test(arguments: ["", "{", "[]", "null", "{}", #"{"publisher":1,"products":{},"vulnerabilities":[1],"revisions":[null]}"#])
    func nonsense(_ text: String) {
        let error = #expect(throws: (any Error).self) { try AdvisoryFacts(json: ByteBlock(Array(text.utf8))) }
        #expect(error is any ExplainedError)
    }

    @Test func whatAFormatCannotTake() throws {
        var facts = try SampleFacts.facts()
        facts.publisher.cveOrganization = nil
        let advisory = try PreparedAdvisory(facts, language: .english)
        #expect(throws: AdvisoryWritingError.noCVEOrganization) { try AdvisoryFormat.cve.write(advisory) }
        for place in facts.vulnerabilities.indices {
            facts.vulnerabilities[place].cve = nil
            facts.vulnerabilities[place].ids = [.init(system: "https://jvn.jp", text: "JVN#\(place)")]
        }
        let other = try PreparedAdvisory(facts, language: .english)
        #expect(throws: AdvisoryWritingError.noFittingID(format: "OSV")) { try AdvisoryFormat.osv.write(other) }
    }

    @Test func timesInUTC() {
        let cases = [
            ("2099-04-01T10:00:00+09:00", "2099-04-01T01:00:00Z"), ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59Z"),
            ("2024-12-31T23:00:00-02:00", "2025-01-01T01:00:00Z"), ("2024-03-01T00:00:00+09:00", "2024-02-29T15:00:00Z"),
            ("1999-12-31T00:00:00.5Z", "1999-12-31T00:00:00Z"),
        ]
        for (text, utc) in cases { #expect(AdvisoryTime(text)?.utc == utc) }
        for text in ["2099-04-01", "2099-04-01t10:00:00Z", "2099-04-01T10:00:60Z", "2099-04-01T10:00:00-00:00", "2099-02-30T10:00:00Z"] {
            #expect(AdvisoryTime(text) == nil)
        }
    }

    /// What others may have written in the facts must not become markup.
    @Test func textsAreEscaped() throws {
        var facts = try SampleFacts.facts()
        let evil = "<script>alert(1)</script> \"&' [x](javascript:1) | # \u{1}"
        facts.title = AdvisoryText(ja: evil, en: evil)
        facts.vulnerabilities[0].remediations[0].details = AdvisoryText(ja: "1. " + evil, en: "1. " + evil)
        let advisory = try PreparedAdvisory(facts, language: .english)
        let html = String(decoding: try AdvisoryFormat.html.write(advisory)[0].bytes, as: UTF8.self)
        #expect(!html.contains("<script"))
        let markdown = String(decoding: try AdvisoryFormat.markdown.write(advisory)[0].bytes, as: UTF8.self)
        #expect(markdown.contains("\\<script\\>"))
        #expect(!markdown.replacing("\\<script", with: "").contains("<script"))
        #expect(markdown.contains("\\[x\\](javascript:1)"))
        #expect(AdvisoryPage.escaped("1. a") == "1\\. a")
        #expect(AdvisoryPage.escaped("1. a", beginsLine: false) == "1. a")
        for format in AdvisoryFormat.allCases where ![.html, .markdown, .jvnRSS, .vulDEF].contains(format) {
            for output in try format.write(advisory) { _ = try CSAFDocument(ByteBlock(output.bytes)) }
        }
    }
}
