import Diagnostics
import Foundation
import JSONSchema
import JSONStream
import SBOM
import Testing

/// Every code of SBOM validation has an example, and its finding names the exact place.
@Suite struct FindingCatalogueTests {
    /// A schema of our own, so that the test needs no official one: the kind of a component is one of two words.
    private static func schemas() -> SBOMSchemas {
        let schema = #"{"type":"object","properties":{"components":{"items":{"properties":{"type":{"enum":["library","device"]}}}}}}"#
        var files = SchemaFiles()
        files.add(ByteBlock(schema.utf8), name: "bom-1.6.schema.json")
        return SBOMSchemas(files)
    }

    @Test(arguments: FindingExamples.all.indices) func namesItsPlace(_ index: Int) throws {
        let example = FindingExamples.all[index]
        let limits = example.code == "SBOM-110" ? SBOMLimits(unknownBytes: 4) : SBOMLimits()
        var validator = SBOMValidator(schemas: Self.schemas(), limits: limits)
        let findings = try validator.validate(ByteBlock(example.text.utf8)).findings
        let places = findings.map { "\($0.code) \($0.pointer ?? "-") \($0.line.map(String.init) ?? "-")" }
        #expect(places.contains("\(example.code) \(example.place)"), "\(example.code) \(example.place) is not among \(places)")
        for finding in findings where finding.code == example.code {
            #expect(!finding.wording.japanese.isEmpty && !finding.wording.english.isEmpty && finding.wording.japanese != finding.wording.english)
        }
    }

    /// A code without an example fails here: the sources are the list.
    @Test func isComplete() throws {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources/SBOM").standardized
        var codes: Set<String> = []
        for case let file as URL in try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        where file.pathExtension == "swift" {
            for found in try String(contentsOf: file, encoding: .utf8).matches(of: /"(SBOM-[12][0-9]{2})"/) { codes.insert(String(found.1)) }
        }
        #expect(codes.count > 40)
        let shown = Set(FindingExamples.all.map(\.code)).union(FindingExamples.saidOtherwise.keys).union(FindingExamples.ofWorkbooks)
        #expect(codes.subtracting(shown).sorted() == [] && shown.subtracting(codes).sorted() == [])
    }

    /// What the reader calls by another code is said once, under that of the rule.
    @Test func remarksSaidOtherwise() throws {
        var validator = SBOMValidator()
        let text = FindingExamples.bom(#""components":[{"bom-ref":"p","version":"1"}]"#)
        let codes = try validator.validate(ByteBlock(text.utf8)).findings.map(\.code)
        #expect(codes.sorted() == FindingExamples.saidOtherwise.values.sorted())
    }
}
