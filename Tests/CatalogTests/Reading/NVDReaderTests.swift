import JSONStream
import Testing

@testable import Catalog

struct NVDReaderTests {
    private func read(_ text: String) throws -> VulnerabilityRecord { try Feed.read(text) }

    @Test func readsTheAPIsForm() throws {
        let record = try read(
            Feed.nvd(
                "CVE-2024-0001",
                #"{"operator":"AND","nodes":[{"operator":"OR","negate":false,"cpeMatch":["#
                    + Feed.criterion("cpe:2.3:a:v:p:*:*:*:*:*:*:*:*", bounds: #""versionStartIncluding":"1.0","versionEndExcluding":"2.0""#)
                    + #"]},{"operator":"OR","negate":true,"cpeMatch":["#
                    + Feed.criterion("cpe:2.3:o:linux:linux_kernel:-:*:*:*:*:*:*:*", vulnerable: false) + "]}]}",
                extra: """
                    "published":"2024-01-01T00:00:00.000","sourceIdentifier":"x",
                    "metrics":{"cvssMetricV31":[{"source":"nvd@nist.gov","type":"Primary","cvssData":{"version":"3.1","vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"}}],
                               "ssvcV203":[{"x":1}]},
                    "weaknesses":[{"source":"a","description":[{"lang":"en","value":"CWE-20"},{"lang":"en","value":"NVD-CWE-noinfo"}]}],
                    "references":[{"url":"https://example.invalid","tags":["Patch","Vendor Advisory"]}],
                    """))
        #expect(record.source == "NVD")
        #expect(record.withdrawn == nil)
        #expect(record.weaknesses == ["CWE-20"])
        #expect(record.severities == [Severity(giver: "nvd@nist.gov", value: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H")])
        #expect(record.references == [Reference(kind: "Patch, Vendor Advisory", url: "https://example.invalid")])
        let statement = try #require(record.configurations.first)
        #expect(statement.joined == .and)
        #expect(statement.nodes.map(\.negated) == [false, true])
        let criterion = try #require(statement.nodes.first?.criteria.first)
        #expect(criterion.lower == VersionBound("1.0", included: true))
        #expect(criterion.upper == VersionBound("2.0", included: false))
        #expect(statement.nodes.last?.criteria.first?.isVulnerable == false)
    }

    @Test(arguments: [
        ("[\"Third Party Advisory\"]", "Third Party Advisory"), ("[\"Vendor Advisor\\u0079\"]", "Vendor Advisory"), ("[]", ""), ("null", ""),
        ("[\"A new tag of NVD's\",\"Patch\"]", "A new tag of NVD's, Patch"),
    ])
    func tagsOfReferencesAreKept(tags: String, kind: String) throws {
        let record = try read(Feed.nvd("CVE-2024-0004", "", extra: "\"references\":[{\"url\":\"https://example.invalid\",\"tags\":\(tags)}],"))
        #expect(record.references == [Reference(kind: kind, url: "https://example.invalid")])
    }

    /// Whichever of language and text comes first; other languages are not read.
    @Test func takesTheLanguagesThatAreShown() throws {
        let texts = #"{"lang":"es","value":"Texto"},{"value":"Text","lang":"en"},{"lang":"ja","value":"本文"},{"value":"Texte","lang":"fr"}"#
        let record = try read("{\"cve\":{\"id\":\"CVE-2024-0005\",\"descriptions\":[\(texts)]}}")
        #expect(record.details == "Text")
        #expect(record.summaryJapanese == "本文")
    }

    @Test func rejectedNeverMatches() throws {
        #expect(try read(Feed.nvd("CVE-2024-0002", "", status: "Rejected")).withdrawn == "rejected")
    }

    @Test func readsAnOverride() throws {
        let record = try read(
            #"{"_annotation":{"cve_id":"CVE-2024-0003","modified":"2024-05-05T00:00:00Z","references":["x"]},"cve":{"configurations":["#
                + Feed.anyOf(Feed.criterion("cpe:2.3:a:v:p:1.0:*:*:*:*:*:*:*")) + "]}}")
        #expect(record.source == VulnerabilityRecord.overrideSource)
        #expect(record.id == "CVE-2024-0003")
        #expect(record.configurations.count == 1)
    }

    @Test func readsTheOldFeedsForm() throws {
        let record = try read(
            """
            {"CVE_data_type":"CVE","CVE_Items":[{"cve":{"CVE_data_meta":{"ID":"CVE-2020-0001","ASSIGNER":"x"},"problemtype":{"problemtype_data":[{"description":[{"lang":"en","value":"CWE-1"}]}]},
              "references":{"reference_data":[{"url":"https://example.invalid","name":"n"}]},"description":{"description_data":[{"lang":"en","value":"Text"}]}},
             "configurations":{"CVE_data_version":"4.0","nodes":[{"operator":"AND","children":[
               {"operator":"OR","children":[],"cpe_match":[{"vulnerable":true,"cpe23Uri":"cpe:2.3:a:v:p:*:*:*:*:*:*:*:*","versionEndIncluding":"3"}]},
               {"operator":"OR","children":[],"cpe_match":[{"vulnerable":false,"cpe23Uri":"cpe:2.3:o:v:os:-:*:*:*:*:*:*:*"}]}],"cpe_match":[]},
               {"operator":"OR","children":[],"cpe_match":[{"vulnerable":true,"cpe23Uri":"cpe:2.3:a:v:q:1:*:*:*:*:*:*:*"}]}]},
             "impact":{"baseMetricV2":{"cvssV2":{"vectorString":"AV:N/AC:L/Au:N/C:P/I:P/A:P"}}},"publishedDate":"2020-01-01T00:00Z","lastModifiedDate":"2020-02-01T00:00Z"}]}
            """)
        #expect(record.id == "CVE-2020-0001")
        #expect(record.details == "Text")
        #expect(record.weaknesses == ["CWE-1"])
        #expect(record.severities.map(\.value) == ["AV:N/AC:L/Au:N/C:P/I:P/A:P"])
        #expect(record.configurations.map(\.joined) == [.and, .or])
        #expect(record.configurations.map(\.nodes.count) == [2, 1])
    }

    @Test func saysWhereAnErrorIs() {
        let error = #expect(throws: JSONError.self) {
            try read("{\"vulnerabilities\":[\n\n\n\n{\"cve\":{\"id\":\"CVE-1\",\n\"descriptions\":[{\"lang\":\"en\",\"value\":5}]}}]}")
        }
        // Four lines of the feed came before the record.
        #expect(error?.line == 6)
        #expect(error?.pointer == "/vulnerabilities/0/cve/descriptions/0/value")
    }

    @Test func refusesARecordWithoutId() {
        #expect(throws: CatalogError.self) { try read(#"{"cve":{"descriptions":[]}}"#) }
    }
}
