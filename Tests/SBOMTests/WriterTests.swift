import Diagnostics
import JSONStream
import SBOM
import Testing

@Suite struct WriterTests {
    private func text(_ document: SBOMDocument, _ target: String, pretty: Bool = false) throws -> (text: String, losses: [SBOMLoss]) {
        let format = try #require(SBOMFormat(targetName: target))
        let (bytes, losses) = try SBOMWriter.write(document, as: format, pretty: pretty)
        return (String(decoding: bytes, as: UTF8.self), losses)
    }

    private func converted(_ document: SBOMDocument, _ target: String) throws -> SBOMDocument {
        try read(text(document, target).text)
    }

    @Test func namesOfTargets() throws {
        #expect(
            SBOMWriter.formats.map(\.targetName) == [
                "cyclonedx-json-1.4", "cyclonedx-json-1.5", "cyclonedx-json-1.6", "cyclonedx-json-1.7", "cyclonedx-xml-1.4", "cyclonedx-xml-1.5",
                "cyclonedx-xml-1.6", "cyclonedx-xml-1.7", "spdx-json-2.3", "spdx-tag-value-2.3", "spdx-json-ld-3.0.1",
                "swid-xml-2015", "table-csv", "table-xlsx",
            ])
        #expect(SBOMFormat(targetName: "cyclonedx-json")?.version == "1.7" && SBOMFormat(targetName: "spdx-tag-value")?.notation == .tagValue)
        #expect(SBOMFormat(targetName: "spdx3")?.version == "3.0.1" && SBOMFormat(targetName: "spdx-json")?.version == "2.3")
        #expect(SBOMFormat(targetName: "swid") == SBOMFormat(.swid, .xml, version: "2015"))
        for name in ["", "cyclonedx", "cyclonedx-xml-1.3", "cyclonedx-json-1.3", "spdx-json-2.2", "CycloneDX-JSON-1.6"] {
            #expect(SBOMFormat(targetName: name) == nil)
        }
    }

    @Test func refusesOtherFormats() throws {
        let document = try read(cycloneDX("\"components\":[]"))
        let error = #expect(throws: SBOMError.self) { try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .xml, version: "1.3")) }
        #expect(error?.code == "SBOM-011" && error?.wording.japanese.isEmpty == false)
    }

    @Test func writesMinimalDocuments() throws {
        let document = try read(cycloneDX("\"version\":1,\"components\":[{\"type\":\"library\",\"name\":\"a\"}]"))
        #expect(
            try text(document, "cyclonedx-json-1.6").text == cycloneDX("\"version\":1,\"components\":[{\"type\":\"library\",\"name\":\"a\"}]") + "\n")
        let tagValue = try text(document, "spdx-tag-value-2.3").text
        #expect(tagValue.hasPrefix("SPDXVersion: SPDX-2.3\nDataLicense: CC0-1.0\nSPDXID: SPDXRef-DOCUMENT\nDocumentNamespace: urn:uuid:"))
        #expect(tagValue.contains("\nPackageName: a\nSPDXID: SPDXRef-Package-a\nPackageDownloadLocation: NOASSERTION\nFilesAnalyzed: false\n"))
        #expect(tagValue.hasSuffix("Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-Package-a\n"))
    }

    @Test func derivesIdentityFromContent() throws {
        let first = try read(spdx(#""name":"d","packages":[{"SPDXID":"SPDXRef-a","name":"a"}]"#))
        let second = try read(spdx(#""name":"d","packages":[{"SPDXID":"SPDXRef-a","name":"b"}]"#))
        let identities = try [first, first, second].map { try #require(try converted($0, "cyclonedx-json-1.6").identity) }
        #expect(identities[0] == identities[1] && identities[0] != identities[2])
        #expect(identities[0].hasPrefix("urn:uuid:") && identities[0].count == 45 && !identities[0].hasSuffix("000000000000"))
    }

    @Test func keepsSerialNumberThroughSPDX() throws {
        let serial = "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79"
        let document = try read(cycloneDX("\"serialNumber\":\"\(serial)\",\"components\":[{\"type\":\"library\",\"name\":\"a\"}]"))
        let other = try converted(document, "spdx-json-2.3")
        #expect(other.identity == serial)
        #expect(try converted(other, "cyclonedx-json-1.5").identity == serial)
    }

    @Test func writesUnknownFieldsInSameVersionOnly() throws {
        let document = try read(cycloneDX(#""x":{"a": [1,  2]},"components":[{"type":"library","name":"a","evidence":{"copyright":[]},"y":1}]"#))
        #expect(try text(document, "cyclonedx-json-1.6").text.contains(#""x":{"a": [1,  2]}"#))
        let newer = try text(document, "cyclonedx-json-1.7")
        #expect(newer.text.contains(#""evidence":{"copyright":[]}"#) && !newer.text.contains("\"x\""))
        #expect(newer.losses.map(\.code) == ["SBOM-305", "SBOM-305"] && newer.losses.map(\.field) == ["y", "x"])
        #expect(newer.losses.map(\.component) == ["a", nil])
        // Evidence changed in 1.5 and 1.6, but 1.4 has what stands in this one.
        let older = try text(document, "cyclonedx-json-1.4")
        #expect(older.text.contains(#""evidence":{"copyright":[]}"#) && older.losses.map(\.field) == ["y", "x"])
    }

    @Test func ordersEntriesWithoutDependencies() throws {
        let text = cycloneDX(
            #""dependencies":[{"ref":"a"},{"ref":"b","provides":["c"]},{"ref":"d"},{"ref":"b","dependsOn":["x"],"provides":["y"]},{"ref":"b","#
                + #""dependsOn":["x"]},{"ref":"a"},{"ref":"b","provides":["z"]}]"#)
        let document = try read(text)
        let again = try read(self.text(document, "cyclonedx-json-1.6").text)
        #expect(again.relationships == document.relationships && again.withoutDependencies == document.withoutDependencies)
    }

    @Test func nestsDeepWithoutRecursion() throws {
        var document = SBOMDocument(format: SBOMFormat(.cycloneDX, .json, version: "1.6"))
        for number in 0..<20_000 {
            var part = Component(id: "p\(number)", name: "p", kind: .library)
            part.parent = number == 0 ? nil : "p\(number - 1)"
            document.components.append(part)
        }
        let written = try text(document, "cyclonedx-json-1.6").text
        #expect(written.utf8.count { $0 == UInt8(ascii: "{") } == 20_001)
    }

    @Test func quotesEverythingInTagValue() throws {
        let document = try read(
            spdx(#""name":"d","packages":[{"SPDXID":"SPDXRef-a","name":"a\nb","description":"x\n</text>\nPackageName: evil","versionInfo":""}]"#))
        let written = try text(document, "spdx-tag-value-2.3").text
        #expect(written.contains("PackageName: a b\n") && !written.contains("PackageVersion"))
        #expect(written.contains("PackageDescription: <text>x\n</ text>\nPackageName: evil</text>\n"))
    }
}
