import JSONStream
import SBOM
import Testing

/// What SPDX 3 says of models and sets of data (AI and Dataset profiles), in CycloneDX.
@Suite struct ModelFactTests {
    private static let text =
        #"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["#
        + [
            #"{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:o"]}"#,
            #"{"type":"Person","spdxId":"urn:x:o","creationInfo":"_:c","name":"Ann"}"#,
            #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","rootElement":["urn:x:m"]}"#,
            #"{"type":"ai_AIPackage","spdxId":"urn:x:m","creationInfo":"_:c","name":"m","software_primaryPurpose":"model","ai_domain":["ocr"],"#
                + #""ai_typeOfModel":["CNN","RNN"],"ai_limitation":"small print","ai_informationAboutApplication":"reads","ai_autonomyType":"no","#
                + #""ai_metric":[{"type":"DictionaryEntry","key":"errors","value":"10 %"}]}"#,
            #"{"type":"dataset_DatasetPackage","spdxId":"urn:x:s","creationInfo":"_:c","name":"s","software_primaryPurpose":"data","#
                + #""dataset_confidentialityLevel":"clear","dataset_intendedUse":"training","dataset_dataCollectionProcess":"scanned","#
                + #""dataset_datasetSize":5}"#,
        ].joined(separator: ",") + "]}"

    @Test(arguments: ["cyclonedx-json-1.5", "cyclonedx-json-1.7", "cyclonedx-xml-1.7"]) func haveTheirPlaces(target: String) throws {
        let (bytes, losses) = try SBOMWriter.write(read(Self.text), as: try #require(SBOMFormat(targetName: target)))
        let back = try SBOMReader.read(ByteBlock(bytes))
        let card = try #require(back.subject?.unknown.first { $0.key == "modelCard" }?.value)
        #expect(card["modelParameters"]?["architectureFamily"]?.stringValue == "CNN, RNN")
        let metric = card["quantitativeAnalysis"]?["performanceMetrics"]?.arrayValue?.first
        #expect(metric?["type"]?.stringValue == "errors" && metric?["value"]?.stringValue == "10 %")
        #expect(card["considerations"]?["useCases"]?.arrayValue?.compactMap(\.stringValue) == ["reads", "ocr"])
        #expect(card["considerations"]?["technicalLimitations"]?.arrayValue?.compactMap(\.stringValue) == ["small print"])
        let value = try #require(back.components.first?.unknown.first { $0.key == "data" }?.value)
        let data = value.arrayValue?.first ?? value
        #expect(data["type"]?.stringValue == "dataset" && data["classification"]?.stringValue == "clear")
        #expect(data["description"]?.stringValue == "training\nscanned")
        // The rest is named; the type is not, which is carried over.
        #expect(losses.filter { $0.component != nil }.map(\.field) == ["ai_autonomyType", "dataset_datasetSize"], "\(losses)")
        var validator = SBOMValidator()
        let errors = try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
    }

    /// 1.4 has no place for any of it.
    @Test func areNamedWhereThereIsNone() throws {
        let losses = try SBOMWriter.write(read(Self.text), as: SBOMFormat(.cycloneDX, .json, version: "1.4")).losses
        #expect(Set(losses.map(\.field)).isSuperset(of: ["type", "ai_metric", "ai_domain", "dataset_intendedUse"]), "\(losses)")
    }
}
