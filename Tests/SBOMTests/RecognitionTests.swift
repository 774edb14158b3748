import Diagnostics
import JSONStream
import SBOM
import Testing

@Suite struct RecognitionTests {
    @Test(arguments: [
        (#"{"bomFormat":"CycloneDX","specVersion":"1.7"}"#, "CycloneDX 1.7 JSON"),
        (#"{"components":[],"specVersion":"1.2","bomFormat":"CycloneDX"}"#, "CycloneDX 1.2 JSON"),
        (#"{"$schema":"http://cyclonedx.org/schema/bom-1.4.schema.json","specVersion":"1.4"}"#, "CycloneDX 1.4 JSON"),
        (#"{"packages":[],"spdxVersion":"SPDX-2.2"}"#, "SPDX 2.2 JSON"),
        (#"{"sbom":{"spdxVersion":"SPDX-2.3"}}"#, "SPDX 2.3 JSON"),
        (#"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[]}"#, "SPDX 3.0.1 JSON-LD"),
        ("\u{FEFF}\n <?xml version=\"1.0\"?><!-- <a> --><bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\">", "CycloneDX 1.5 XML"),
        ("<c:bom xmlns:c='http://cyclonedx.org/schema/bom/1.1'/>", "CycloneDX 1.1 XML"),
        ("<rdf:RDF xmlns:spdx=\"http://spdx.org/rdf/terms#\">", "SPDX RDF/XML"),
        ("<s:software_identification_tag xmlns:s=\"http://standards.iso.org/iso/19770/-2/2009/schema.xsd\">", "SWID 2009 XML"),
        ("<SoftwareIdentity xmlns=\"http://standards.iso.org/iso/19770/-2/2015/schema.xsd\" name=\"a\">", "SWID 2015 XML"),
        ("# made by hand\nSPDXVersion: SPDX-2.3\n", "SPDX 2.3 tag-value"),
        ("SPDXID: SPDXRef-DOCUMENT\nspdxVersion: \"SPDX-2.2\"\n", "SPDX 2.2 YAML"),
    ])
    func formats(text: String, title: String) throws {
        #expect(try SBOMFormat.recognise(ByteBlock(text.utf8)).title == title)
    }

    @Test(arguments: [
        ("", "SBOM-002"), (" \n ", "SBOM-002"), ("hello", "SBOM-003"), ("{}", "SBOM-003"), ("[1]", "SBOM-003"), ("<html>", "SBOM-003"),
        ("<", "SBOM-003"),
        (#"{"bomFormat":"Other","specVersion":"1.6"}"#, "SBOM-012"), (#"{"specVersion":"1.6","components":[]}"#, "SBOM-012"),
        (#"{"SPDXID":"SPDXRef-DOCUMENT","packages":[]}"#, "SBOM-012"), (#"{"@graph":[{"spdxId":"urn:x"}]}"#, "SBOM-012"),
        ("<bom><components/></bom>", "SBOM-012"), ("<Document><SPDXID>SPDXRef-DOCUMENT</SPDXID></Document>", "SBOM-012"),
        ("DocumentNamespace: https://example.com\nSPDXID: SPDXRef-DOCUMENT\n", "SBOM-012"),
        ("documentNamespace: https://example.com\nSPDXID: SPDXRef-DOCUMENT\n", "SBOM-012"),
        (#"{"bomFormat":"CycloneDX","specVersion":"2.0"}"#, "SBOM-005"), (#"{"bomFormat":"CycloneDX","specVersion":"x"}"#, "SBOM-005"),
        (#"{"spdxVersion":"SPDX-3.0"}"#, "SBOM-005"),
        (#"{"payloadType":"application/vnd.in-toto+json","payload":"e30=","signatures":[]}"#, "SBOM-006"),
        (#"{"document":{"category":"csaf_vex"},"product_tree":{}}"#, "SBOM-006"),
        (#"{"artifacts":[],"artifactRelationships":[],"source":{},"descriptor":{}}"#, "SBOM-006"),
        ("PK\u{3}\u{4}", "SBOM-009"), ("BZh91AY", "SBOM-009"), ("{\u{0}\u{0}\u{0}", "SBOM-010"),
        ("{\"bomFormat\":", "SBOM-001"), ("<bom xmlns=\"http://cyclonedx.org/schema/bom/1.5\">", "SBOM-001"),
    ])
    func refusals(text: String, code: String) throws {
        let error = try #require(failure(text))
        #expect(error.code == code)
        #expect(error.wording.japanese.utf8.count > 10 && error.wording.english.utf8.count > 10)
    }

    @Test func refusesOtherEncodings() {
        for start: [UInt8] in [[0xFF, 0xFE, 0x7B, 0], [0xFE, 0xFF, 0, 0x7B], [0, 0x7B, 0, 0x7D]] {
            #expect(throws: SBOMError.self) { try SBOMReader.read(ByteBlock(start)) }
        }
    }

    @Test func showsControlCharactersInMessages() throws {
        let error = try #require(failure("\u{1B}[2J" + String(repeating: "x", count: 500)))
        #expect(error.wording.english.contains("␛") && error.wording.english.utf8.count < 300)
    }

    @Test func readsNewerMinorVersionWithRemark() throws {
        let document = try read(cycloneDX("\"components\":[]", version: "1.9"))
        #expect(document.remarks.map(\.code) == ["SBOM-108"])
        #expect(try read(#"{"bomFormat":"CycloneDX","components":[]}"#).remarks.map(\.code) == ["SBOM-109"])
    }
}
