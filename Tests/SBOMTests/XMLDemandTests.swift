import Foundation
import JSONStream
import SBOM
import Testing

/// CycloneDX JSON that its schema takes and whose members the XSD of the same version demands more of.
@Suite struct XMLDemandTests {
    private static let document = """
        {"bomFormat":"CycloneDX","specVersion":"1.6","version":1,"metadata":{"component":{"type":"device","bom-ref":"p","name":"p","version":"1"}},
        "components":[{"type":"machine-learning-model","bom-ref":"m","name":"m","version":"1","modelCard":{"modelParameters":{"inputs":[{}],
        "outputs":[{"format":"text"}]}}}],
        "declarations":{"claims":[{"bom-ref":"c","target":"p"}],"attestations":[{"summary":"s","map":[{"requirement":"r",
        "conformance":{"rationale":"x"},"confidence":{"score":0.5}}]}]},
        "definitions":{"standards":[{"bom-ref":"s","requirements":[{"bom-ref":"r","identifier":"1"}]},
        {"bom-ref":"t","name":"n","version":"1","description":"d","owner":"o"}]}}
        """

    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: ["1.5", "1.6", "1.7"])
    func isValidAndSaysWhatWasMadeUp(version: String) throws {
        var validator = SBOMValidator(schemas: try OfficialSchemas.cycloneDX(try #require(TestData.root).appending(path: "schemas/cyclonedx")))
        let block = ByteBlock(Self.document.utf8)
        #expect(try validator.validate(block).isValid)
        let (bytes, losses) = try SBOMWriter.write(try SBOMReader.read(block), as: SBOMFormat(.cycloneDX, .xml, version: version))
        let written = try validator.validate(ByteBlock(bytes))
        #expect(written.schema == "bom-\(version).xsd" && written.isValid, "\(written.findings)")
        let told = losses.map { "\($0.code) \($0.field)" }.filter { !$0.hasPrefix("SBOM-305") }
        let model = ["SBOM-308 modelInput.format"]
        let others =
            ["SBOM-302 conformance.score"] + ["name", "version", "description", "owner"].map { "SBOM-308 standard.\($0)" }
        #expect(told == (version == "1.5" ? model : model + others))
    }

    /// Up to 1.5 a property needs no name in JSON; in 1.7 there may be an empty list of citations.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: [
            ("1.5", #""components":[{"type":"library","name":"a","modelCard":{"properties":[{"value":"v"}]}}]"#, ["SBOM-308 property.name"]),
            ("1.7", #""citations":[]"#, []),
        ])
    func olderAndEmpty(version: String, members: String, told: [String]) throws {
        var validator = SBOMValidator(schemas: try OfficialSchemas.cycloneDX(try #require(TestData.root).appending(path: "schemas/cyclonedx")))
        let block = ByteBlock(#"{"bomFormat":"CycloneDX","specVersion":"\#(version)","version":1,\#(members)}"#.utf8)
        #expect(try validator.validate(block).isValid)
        let (bytes, losses) = try SBOMWriter.write(try SBOMReader.read(block), as: SBOMFormat(.cycloneDX, .xml, version: version))
        #expect(try validator.validate(ByteBlock(bytes)).isValid && losses.map { "\($0.code) \($0.field)" } == told)
    }
}
