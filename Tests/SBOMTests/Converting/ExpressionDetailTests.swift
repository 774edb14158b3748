import JSONStream
import SBOM
import Testing

/// Texts of licences that stand in expressions (CycloneDX 1.7 `expressionDetails`), and those of SPDX.
@Suite struct ExpressionDetailTests {
    private func convert(_ text: String, _ target: String) throws -> (document: SBOMDocument, losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(read(text), as: try #require(SBOMFormat(targetName: target)))
        return (try SBOMReader.read(ByteBlock(bytes)), losses)
    }

    private static let newest = cycloneDX(
        #""metadata":{"timestamp":"2026-01-01T00:00:00Z"},"components":[{"type":"library","bom-ref":"a","name":"a","version":"1","licenses":["#
            + #"{"expression":"LicenseRef-own AND MIT","expressionDetails":[{"licenseIdentifier":"LicenseRef-own","text":{"content":"own words"},"#
            + #""url":"https://e.example/own"},{"licenseIdentifier":"MIT","text":{"content":"MIT words"}}]}]},"#
            + #"{"type":"library","bom-ref":"b","name":"b","version":"1","licenses":[{"expression":"LicenseRef-own","expressionDetails":["#
            + #"{"licenseIdentifier":"LicenseRef-own","text":{"content":"own words"}}]}]}]"#, version: "1.7")

    @Test(arguments: ["spdx-json-2.3", "spdx-tag-value-2.3", "spdx-json-ld-3.0.1"]) func textsGoToSPDX(target: String) throws {
        let (document, losses) = try convert(Self.newest, target)
        #expect(document.components.flatMap(\.licenses).map(\.text) == ["LicenseRef-own AND MIT", "LicenseRef-own"])
        #expect(document.extractedLicenses.map(\.id) == ["LicenseRef-own"] && document.extractedLicenses.map(\.text) == ["own words"])
        #expect(document.extractedLicenses.first?.seeAlso == ["https://e.example/own"])
        #expect(losses.filter { $0.component != nil }.isEmpty, "\(losses)")
        // And back.
        let bytes = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .json, version: "1.7")).bytes
        let back = try SBOMReader.read(ByteBlock(bytes))
        let part = try #require(back.everything.first { $0.name == "a" })
        let details = part.licenses.first?.details?.unknownBeside.first { $0.key == "expressionDetails" }?.value?.arrayValue
        #expect(details?.map { $0["text"]?["content"]?.stringValue } == ["own words"])
        #expect(details?.first?["url"]?.stringValue == "https://e.example/own")
        var validator = SBOMValidator()
        let errors = try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
    }

    /// A second text under the same id has an id of its own, and all that say the second mean the same.
    @Test(arguments: ["spdx-json-2.3", "spdx-json-ld-3.0.1"]) func twoTexts(target: String) throws {
        let second = #""text":{"content":"other words"}}]}]}"#
        let third =
            second + #",{"type":"library","bom-ref":"c","name":"c","version":"1","licenses":["#
            + #"{"expression":"(LicenseRef-own OR MIT)","expressionDetails":[{"licenseIdentifier":"LicenseRef-own","#
            + #""text":{"content":"b3RoZXIgd29yZHM=","encoding":"base64"}}]}]}]"#
        let (document, losses) = try convert(Self.newest.replacing(#""text":{"content":"own words"}}]}]}]"#, with: third), target)
        #expect(document.extractedLicenses.map(\.text) == ["own words", "other words"])
        #expect(document.extractedLicenses.map(\.id) == ["LicenseRef-own", "LicenseRef-own-2"])
        let texts = document.components.flatMap(\.licenses).map(\.text)
        #expect(texts == ["LicenseRef-own AND MIT", "LicenseRef-own-2", "(LicenseRef-own-2 OR MIT)"])
        let loss = SBOMLoss.Kind.reworded(field: "licenses", value: "LicenseRef-own", written: "LicenseRef-own-2")
        #expect(losses.contains { $0.kind == loss }, "\(losses)")
    }

    /// What is encoded and is text is decoded; of a file of another kind the loss is named, and no other text stands for it.
    @Test(arguments: [("T1dOIFRFWFQ", "OWN TEXT", 0), ("JVBERi0xLjQKAAE=", "NOASSERTION", 1), ("%%", "NOASSERTION", 1)])
    func encodedText(_ content: String, _ written: String, _ lost: Int) throws {
        let text = cycloneDX(
            #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","licenses":[{"expression":"LicenseRef-own","#
                + #""expressionDetails":[{"licenseIdentifier":"LicenseRef-own","text":{"encoding":"base64","content":"\#(content)"}}]}]},"#
                + #"{"type":"library","bom-ref":"b","name":"b","version":"1","licenses":[{"license":{"name":"Bar","text":{"encoding":"base64","#
                + #""contentType":"text/plain","content":"QkFS\nIFRFWFQ="}}}]}]"#, version: "1.7")
        let (document, losses) = try convert(text, "spdx-json-2.3")
        #expect(document.extractedLicenses.map(\.text) == [written, "BAR TEXT"])
        #expect(losses.count { $0.kind == .unreadField(field: "expressionDetails.text") } == lost)
        #expect(losses.count { $0.field.hasPrefix("hasExtractedLicensingInfos") } == lost)
    }

    /// An id that is made up is none that an expression further on has.
    @Test func idsOfOthers() throws {
        let parts = [
            ("a", #"{"expression":"LicenseRef-own","expressionDetails":[{"licenseIdentifier":"LicenseRef-own","text":{"content":"one"}}]}"#),
            ("b", #"{"expression":"LicenseRef-own","expressionDetails":[{"licenseIdentifier":"LicenseRef-own","text":{"content":"two"}}]}"#),
            ("c", #"{"license":{"name":"Foo"}}"#), ("d", #"{"expression":"LicenseRef-own-2"}"#), ("e", #"{"expression":"LicenseRef-Foo"}"#),
        ].map { #"{"type":"library","bom-ref":"\#($0)","name":"\#($0)","version":"1","licenses":[\#($1)]}"# }
        let (document, _) = try convert(cycloneDX("\"components\":[\(parts.joined(separator: ","))]", version: "1.7"), "spdx-json-2.3")
        let texts = document.components.flatMap(\.licenses).map(\.text)
        #expect(texts == ["LicenseRef-own", "LicenseRef-own-3", "LicenseRef-Foo-2", "LicenseRef-own-2", "LicenseRef-Foo"])
    }

    /// An id without a text that a later part explains was not filled in.
    @Test func textFurtherOn() throws {
        let text = cycloneDX(
            #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1","licenses":[{"expression":"LicenseRef-own"}]},"#
                + #"{"type":"library","bom-ref":"b","name":"b","version":"1","licenses":[{"expression":"LicenseRef-own","expressionDetails":["#
                + #"{"licenseIdentifier":"LicenseRef-own","text":{"content":"own words"}}]}]}]"#, version: "1.7")
        let (document, losses) = try convert(text, "spdx-json-2.3")
        #expect(document.extractedLicenses.map(\.text) == ["own words"])
        #expect(!losses.contains { $0.field.hasPrefix("hasExtractedLicensingInfos") }, "\(losses)")
    }

    /// Parties of whom nothing is known are not written as empty objects, and authors of an entry have a place for their name.
    @Test(arguments: ["cyclonedx-json-1.4", "cyclonedx-json-1.7"]) func parties(target: String) throws {
        let text = spdx(
            #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Person: ","Person: P"]},"#
                + #""packages":[{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE","supplier":"Organization: ","originator":"Organization: "},"#
                + #"{"SPDXID":"SPDXRef-b","name":"b","downloadLocation":"NONE","originator":"Person: "}]"#)
        var document = try read(text)
        var details = PartyDetails()
        details.id = "urn:x:p"
        document.components[0].details.entryAuthors = [Party(name: "Ann", kind: .person, details: details), Party(name: "")]
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)), pretty: false)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("{}"))
        #expect(!losses.contains { $0.field.hasPrefix("entryAuthors") }, "\(losses)")
        #expect(try SBOMReader.read(ByteBlock(bytes)).components[0].details.entryAuthors.map(\.name) == ["Ann"])
    }
}
