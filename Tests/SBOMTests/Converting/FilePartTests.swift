import JSONStream
import SBOM
import Testing

/// Files of SPDX documents as CycloneDX lists them: parts of the type `file`, in the package that contains them.
@Suite struct FilePartTests {
    private static let two = spdx(
        #""documentNamespace":"https://e.example/d","name":"d","creationInfo":{"created":"2024-05-01T18:00:00Z","creators":["Person: P"]},"#
            + #""documentDescribes":["SPDXRef-r"],"packages":[{"SPDXID":"SPDXRef-r","name":"r","downloadLocation":"NONE"},"#
            + #"{"SPDXID":"SPDXRef-a","name":"a","downloadLocation":"NONE","hasFiles":["SPDXRef-f","SPDXRef-g","SPDXRef-g"]}],"#
            + #""files":[{"SPDXID":"SPDXRef-f","fileName":"./f.c","checksums":[{"algorithm":"SHA1","#
            + #""checksumValue":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}],"copyrightText":"(c) F","licenseConcluded":"MIT","#
            + #""licenseInfoInFiles":["MIT","LicenseRef-1"],"comment":"of f","fileContributors":["Ann"],"fileTypes":["SOURCE"]},"#
            + #"{"SPDXID":"SPDXRef-g","fileName":"./g.c","checksums":[],"copyrightText":"NOASSERTION","licenseConcluded":"NOASSERTION"},"#
            + #"{"SPDXID":"SPDXRef-h","fileName":"./h"}],"hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-1","extractedText":"own words"}],"#
            + #""relationships":[{"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-f"},"#
            + #"{"spdxElementId":"SPDXRef-f","relationshipType":"DEPENDS_ON","relatedSpdxElement":"SPDXRef-h"}]"#)

    @Test(arguments: ["cyclonedx-json-1.4", "cyclonedx-json-1.7", "cyclonedx-xml-1.6"]) func filesAreParts(target: String) throws {
        let format = try #require(SBOMFormat(targetName: target))
        let (bytes, losses) = try SBOMWriter.write(read(Self.two), as: format)
        let back = try SBOMReader.read(ByteBlock(bytes))
        let parts = Dictionary(uniqueKeysWithValues: back.components.map { ($0.id, $0) })
        #expect(back.components.map(\.id) == ["SPDXRef-a", "SPDXRef-f", "SPDXRef-g", "SPDXRef-h"])
        #expect(back.components.map(\.parent) == [nil, "SPDXRef-a", "SPDXRef-a", nil])
        let file = try #require(parts["SPDXRef-f"])
        #expect(file.kind == .file && file.name == "./f.c" && file.hashes.count == 1 && file.details.copyright == "(c) F")
        #expect(file.licenses.map(\.text) == ["MIT"] && file.unknown.contains { $0.key == "evidence" && $0.json.contains("own words") })
        #expect((file.details.authors.map(\.name) + [file.details.authorText].compactMap { $0 }) == ["Ann"])
        #expect(parts["SPDXRef-g"]?.details.copyright == nil && parts["SPDXRef-g"]?.licenses == [])
        #expect(back.relationships == [Relationship(from: "SPDXRef-f", to: "SPDXRef-h", kind: .dependsOn)])
        let named = Set(losses.filter { $0.component?.hasPrefix("SPDXRef-") ?? false && $0.isLoss }.map(\.field))
        #expect(named.subtracting(["licenses.acknowledgement", "downloadLocation"]) == ["comment", "fileTypes"], "\(losses)")
        var validator = SBOMValidator()
        let errors = try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.wording.english))")
    }

    /// A file is not asked for what only packages have.
    @Test func scoreAsksOfFilesWhatTheyCanHave() throws {
        let bytes = try SBOMWriter.write(read(Self.two), as: SBOMFormat(.cycloneDX, .json, version: "1.7")).bytes
        let scores = SBOMScorer.score(try SBOMReader.read(ByteBlock(bytes)))
        for rule in ["version", "identifier", "end-of-support"] {
            let asked = scores.flatMap(\.outcomes).filter { $0.rule.id == rule }
            #expect(!asked.isEmpty && asked.allSatisfy { $0.asked == 2 }, "\(rule)")
        }
        let supplier = scores.flatMap(\.outcomes).first { $0.rule.element == .supplier }
        #expect(supplier?.failing == ["SPDXRef-r", "SPDXRef-a", "SPDXRef-h"])
        #expect(scores.flatMap(\.outcomes).first { $0.rule.element == .hash }?.asked == 5)
    }

    /// Of SPDX 3, with what it says of a file in relationships.
    @Test func filesOfThree() throws {
        let elements = [
            #"{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:o"]}"#,
            #"{"type":"Organization","spdxId":"urn:x:o","creationInfo":"_:c","name":"Acme"}"#,
            #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","rootElement":["urn:x:f"]}"#,
            #"{"type":"software_File","spdxId":"urn:x:f","creationInfo":"_:c","name":"f","software_copyrightText":"(c) F","#
                + #""contentType":"text/plain","externalIdentifier":[{"type":"ExternalIdentifier","externalIdentifierType":"packageUrl","#
                + #""identifier":"pkg:generic/f@1"}],"software_primaryPurpose":"file"}"#,
            #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:l","creationInfo":"_:c","simplelicensing_licenseExpression":"MIT"}"#,
            #"{"type":"Relationship","spdxId":"urn:x:r1","creationInfo":"_:c","from":"urn:x:f","relationshipType":"hasConcludedLicense","to":["urn:x:l"]}"#,
        ]
        let text = #"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":["# + elements.joined(separator: ",") + "]}"
        let (bytes, losses) = try SBOMWriter.write(read(text), as: SBOMFormat(.cycloneDX, .json, version: "1.7"))
        let file = try #require(try SBOMReader.read(ByteBlock(bytes)).subject)
        #expect(file.kind == .file && file.details.copyright == "(c) F" && file.details.mimeType == "text/plain" && file.purl == "pkg:generic/f@1")
        #expect(file.licenses.map(\.text) == ["MIT"] && file.licenses.map(\.basis) == [.concluded])
        #expect(losses.filter { $0.component == "urn:x:f" }.isEmpty, "\(losses)")
    }
}
