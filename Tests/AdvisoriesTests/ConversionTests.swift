import Foundation
import JSONStream
import Testing

@testable import Advisories

/// From 2.0 to 2.1.
struct ConversionTests {
    @Test func everythingOfOurOwnExample() throws {
        let text = #"""
            {"document":{"category":"csaf_security_advisory","csaf_version":"2.0","distribution":{"tlp":{"label":"WHITE"}},
              "publisher":{"category":"vendor","contact_details":"psirt@example.com","name":"E","namespace":"https://example.com"},"title":"T",
              "tracking":{"current_release_date":"2024-05-31T00:00:00Z","id":"E-1"}},
             "product_tree":{"relationships":[{"category":"installed_on","full_product_name":{"name":"A on B","product_id":"C"},
               "product_reference":"A","relates_to_product_reference":"B"}],
              "full_product_names":[{"name":"A","product_id":"A","product_identification_helper":{"purl":"pkg:npm/a@1"}}]},
             "vulnerabilities":[{"cwe":{"id":"CWE-79","name":"Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')"},
               "product_status":{"known_affected":["A"]},"release_date":"2024-05-01T00:00:00Z","scores":[{"cvss_v3":{},"products":["A"]}]}]}
            """#
        let conversion = try CSAFConversion(try CSAFDocument(ByteBlock(Array(text.utf8))))
        let root = try CSAFDocument(ByteBlock(CSAFWriter.write(conversion.document))).root
        #expect(root[path: "document", "csaf_version"]?.string == "2.1")
        #expect(root[path: "document", "distribution", "tlp", "label"]?.string == "CLEAR")
        #expect(root[path: "document", "publisher", "contact", "details"]?.string == "psirt@example.com")
        #expect(root[path: "product_tree", "product_paths"]?.elements.first?.list("subpaths").first?.text("next_product_reference") == "B")
        let vulnerability = try #require(root.list("vulnerabilities").first)
        #expect(vulnerability.list("cwes").first?.text("version") == "4.14")
        #expect(vulnerability["disclosure_date"] != nil)
        #expect(vulnerability.list("metrics").first?[path: "content", "cvss_v3"] != nil)
        #expect(conversion.decisions.map(\.pointer) == ["/vulnerabilities/0/cwe"])
    }

    @Test func onlyVersion20() throws {
        let document = try CSAFDocument(ByteBlock(Array(#"{"document":{"csaf_version":"2.1"}}"#.utf8)))
        #expect(throws: CSAFConversionError.notVersion20("2.1")) { try CSAFConversion(document) }
    }

    @Test(.enabled(if: TestData.isPresent, "the folder ../shared/data is not there"))
    func medicalAdvisoriesStayAsValidAsTheyWere() throws {
        let folder = try #require(TestData.root?.appending(path: "advisories/cisa-icsma"))
        let walk = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
        var validator = CSAFValidator()
        // What 2.1 asks for and 2.0 did not, and no converter can know.
        let new: Set = ["6.1.50", "6.1.59", "6.1.57", "6.1.66", "6.1.31", "6.1.36", "6.1.35", "6.1.37", "6.1.45", "6.1.62"]
        for case let url as URL in walk where url.lastPathComponent.hasPrefix("icsma") {
            let block = ByteBlock(try Data(contentsOf: url))
            let before = Set(try validator.validate(block).results.filter { $0.severity == .error }.map(\.test))
            let conversion = try CSAFConversion(try CSAFDocument(block))
            let result = try validator.validate(ByteBlock(CSAFWriter.write(conversion.document)))
            let after = Set(result.results.filter { $0.severity == .error }.map(\.test))
            #expect(after.subtracting(before).subtracting(new).isEmpty, "\(url.lastPathComponent): \(after.subtracting(before).sorted())")
        }
    }
}
