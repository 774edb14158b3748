import Diagnostics
import Foundation
import JSONSchema
import JSONStream
import SBOM
import Testing

@Suite struct SWIDConversionTests {
    private func convert(_ document: SBOMDocument, _ target: String) throws -> (document: SBOMDocument, losses: [SBOMLoss]) {
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
        return (try SBOMReader.read(ByteBlock(bytes)), losses)
    }

    private static let product = cycloneDX(
        #""serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79","version":1,"metadata":{"timestamp":"2026-01-31T00:00:00Z","#
            + #""authors":[{"name":"PSIRT","email":"psirt@acme.example"}],"component":{"type":"firmware","bom-ref":"pump","name":"Pump","version":"2","#
            + #""purl":"pkg:generic/pump@2","cpe":"cpe:2.3:o:acme:pump:2:*:*:*:*:*:*:*","supplier":{"name":"Acme","url":["https://acme.example"]},"#
            + #""licenses":[{"license":{"id":"MIT"}},{"expression":"MIT OR Zlib"}],"description":"Pumps.","externalReferences":"#
            + #"[{"type":"website","url":"https://acme.example/pump"}],"properties":[{"name":"mimamori:origin","value":"in-house"},{"name":"k","value":"v"}]}},"#
            + #""components":[{"type":"library","bom-ref":"ssl","name":"ssl","version":"3","purl":"pkg:generic/ssl@3","hashes":[{"alg":"MD5","content":"\#(String(repeating: "0", count: 32))"}]},"#
            + #"{"type":"library","bom-ref":"own","name":"own","version":"1"},{"type":"application","bom-ref":"tagged","name":"tagged","swid":{"tagId":"x y","name":"tagged"}},"#
            + #"{"type":"file","bom-ref":"f","name":"bin/pump","hashes":[{"alg":"SHA-256","content":"\#(SWIDSamples.sha256)"}]}],"#
            + #""dependencies":[{"ref":"pump","dependsOn":["ssl","own"]},{"ref":"ssl","dependsOn":["own"]}],"vulnerabilities":[{"id":"CVE-2026-1"}]"#)

    @Test func fromCycloneDX() throws {
        let (document, losses) = try convert(read(Self.product), "swid")
        let part = try #require(document.subject)
        #expect(part.name == "Pump" && part.version == "2" && part.kind == .firmware && part.purl == "pkg:generic/pump@2" && part.cpes.count == 1)
        #expect(part.origin == .inHouse && part.supplier?.name == "Acme" && part.supplier?.details?.urls == ["https://acme.example"])
        #expect(part.licenses.map(\.text) == ["MIT"] && part.details.description == "Pumps." && document.created == "2026-01-31T00:00:00Z")
        #expect(part.details.swid?.tagID.hasPrefix("urn:uuid:") == true && document.authors.map(\.name) == ["PSIRT"])
        #expect(document.components.dropFirst().map(\.id) == ["pkg:generic/ssl@3", "swid:x%20y"])
        #expect(document.relationships.map(\.kind) == [.dependsOn, .contains])
        #expect(document.files.map(\.name) == ["bin/pump"] && document.files[0].hashes.map(\.value) == [SWIDSamples.sha256])
        #expect(
            losses.map { "\($0.code) \($0.component ?? "-") \($0.field)" } == [
                "SBOM-301 pump authors.email", "SBOM-306 pump DEPENDS_ON", "SBOM-306 ssl DEPENDS_ON", "SBOM-301 ssl type", "SBOM-307 ssl hashes",
                "SBOM-306 own component", "SBOM-301 tagged name", "SBOM-301 tagged type", "SBOM-302 pump licenses",
                "SBOM-303 pump externalReferences.type", "SBOM-301 pump properties.k", "SBOM-301 - serialNumber",
                "SBOM-301 CVE-2026-1 vulnerabilities", "SBOM-308 - tagId",
            ])
        for loss in losses { #expect(!loss.wording.japanese.isEmpty && !loss.wording.english.isEmpty) }
    }

    /// The same content has the same made-up id, other content another.
    @Test func derivesTagID() throws {
        let ids = try [Self.product, Self.product, Self.product.replacing("\"Pump\"", with: "\"Pomp\"")].map {
            try #require(try convert(read($0), "swid").document.subject?.details.swid?.tagID)
        }
        #expect(ids[0] == ids[1] && ids[0] != ids[2])
    }

    @Test func toCycloneDX() throws {
        let tag = try read(SWIDSamples.full)
        let (document, losses) = try convert(tag, "cyclonedx-json-1.6")
        let part = try #require(document.subject)
        #expect(part.name == "Infusion Manager" && part.details.swid?.tagID == tag.subject?.details.swid?.tagID)
        #expect(part.supplier?.name == "Example Medical KK" && document.authors.map(\.name) == ["Example Medical KK"])
        #expect(part.properties == tag.subject?.properties && part.licenses.map(\.text) == ["MIT", "https://example.com/eula"])
        #expect(
            document.components.map(\.name) == [
                "example.com/runtime@8", "openssl", "/opt/im/im", "/opt/im/share/doc/readme.txt", "/opt/im/im.conf", "/etc/top",
            ])
        #expect(document.components[2].hashes.map(\.value) == [SWIDSamples.sha256] && document.components[2].kind == .file)
        #expect(document.relationships.map(\.to) == ["swid:example.com%2Fruntime@8", "pkg:generic/openssl@3.0.7"])
        for field in ["Entity", "Payload", "Signature", "Extra", "supersedes", "CONTAINED_BY", "@size", "@ownership", "@type"] {
            #expect(losses.contains { $0.field == field }, "\(field)")
        }
        let back = try convert(document, "swid").document
        #expect(back.subject?.properties == tag.subject?.properties && back.subject?.details.swid == tag.subject?.details.swid)
        #expect(back.files.map(\.name) == tag.files.map(\.name) && back.files[0].hashes == tag.files[0].hashes)
        #expect(Set(back.components.map(\.name)) == Set(tag.components.map(\.name)))
    }

    @Test func toSPDX() throws {
        let (document, _) = try convert(read(SWIDSamples.full), "spdx-json-2.3")
        #expect(document.subject?.name == "Infusion Manager" && document.files.isEmpty)
        #expect(document.components.first { $0.name == "/opt/im/im" }?.hashes.map(\.value) == [SWIDSamples.sha256])
        #expect(document.components.allSatisfy { $0.id.hasPrefix("SPDXRef-") })
    }

    /// What a tag becomes passes the official schemas.
    @Test(
        .enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"),
        arguments: ["cyclonedx-json-1.4", "cyclonedx-json-1.6", "cyclonedx-json-1.7", "spdx-json-2.3"])
    func passesSchema(target: String) throws {
        let root = try #require(TestData.root).appending(path: "schemas")
        var library = SchemaFiles()
        for folder in ["cyclonedx", "spdx"] {
            for file in try FileManager.default.contentsOfDirectory(at: root.appending(path: folder), includingPropertiesForKeys: nil)
            where file.lastPathComponent.hasSuffix(".json") && !file.lastPathComponent.contains("3.0.1") {
                library.add(ByteBlock(try Data(contentsOf: file)), name: file.lastPathComponent)
            }
        }
        var validator = SBOMValidator(schemas: SBOMSchemas(library))
        for tag in [SWIDSamples.full, SWIDSamples.old, swid()] {
            let bytes = try SBOMWriter.write(read(tag), as: try #require(SBOMFormat(targetName: target))).bytes
            let result = try validator.validate(ByteBlock(bytes))
            #expect(result.schema != nil && result.isValid, "\(result.findings.map(\.wording.english))")
        }
    }

    /// Five hundred parts: those with an identifier are links, each of the rest is named.
    @Test func manyParts() throws {
        let parts = (0..<500).map { number in
            let purl = number.isMultiple(of: 2) ? #","purl":"pkg:generic/p\#(number)@1""# : ""
            return #"{"type":"library","bom-ref":"c\#(number)","name":"p\#(number)","version":"1"\#(purl)}"#
        }
        let text = cycloneDX(
            #""metadata":{"component":{"type":"application","bom-ref":"a","name":"a"}},"components":[\#(parts.joined(separator: ","))]"#)
        let (document, losses) = try convert(read(text), "swid")
        #expect(document.components.count == 251 && document.relationships.allSatisfy { $0.kind == .contains })
        #expect(losses.count { $0.kind == .relationship(kind: "component", target: "p1@1") } == 1)
        #expect(Set(losses.filter { $0.code == "SBOM-306" }.map(\.component)).count == 250)
    }

    @Test func withoutSubject() throws {
        let (document, losses) = try convert(read(cycloneDX(#""components":[{"type":"library","name":"a","purl":"pkg:generic/a@1"}]"#)), "swid")
        #expect(document.subject?.name == "SBOM" && document.components.map(\.name) == ["SBOM", "a"])
        #expect(losses.filter { !$0.isLoss }.map(\.field) == ["name", "tagCreator", "tagId"])
        var validator = SBOMValidator()
        let bytes = try SBOMWriter.write(read(cycloneDX(#""components":[]"#)), as: SBOMFormat(.swid, .xml, version: "2015")).bytes
        #expect(try validator.validate(ByteBlock(bytes)).isValid)
    }

    /// A tag that others are merged into becomes CycloneDX first: it has no room for their parts.
    @Test func mergesIntoATag() throws {
        let merge = try SBOMMerger.merge(
            SupplierSBOM(name: "tag", document: try read(swid())), [SupplierSBOM(name: "other", document: try read(Self.product))])
        #expect(merge.document.format.family == .cycloneDX && merge.document.subject?.name == "Pump")
        #expect(merge.document.everything.contains { $0.name == "own" })
    }
}
