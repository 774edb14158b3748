import Diagnostics
import JSONStream
import SBOM
import Testing

/// A fact that the target cannot hold is named, and so is one that would lead nowhere there.
@Suite struct UnsaidTests {
    private static let kinds = [
        "CONTAINS", "DEPENDS_ON", "DEPENDENCY_OF", "BUILD_DEPENDENCY_OF", "TEST_DEPENDENCY_OF", "HAS_PREREQUISITE", "PACKAGE_OF",
        "DESCRIBES", "COPY_OF", "DYNAMIC_LINK",
    ]

    private func document(_ relationships: String) throws -> SBOMDocument {
        try read(
            spdx(
                #""name":"d","dataLicense":"CC0-1.0","documentNamespace":"https://e.example/d","creationInfo":{"created":"2026-01-01T00:00:00Z","#
                    + #""creators":["Organization: O"]},"documentDescribes":["SPDXRef-r"],"packages":["#
                    + ["r", "a", "b"].map {
                        "{\"SPDXID\":\"SPDXRef-\($0)\",\"name\":\"\($0)\",\"versionInfo\":\"1\","
                            + #""downloadLocation":"NOASSERTION","filesAnalyzed":false}"#
                    }.joined(separator: ",") + "],\"relationships\":[\(relationships)]"))
    }

    private func statement(_ from: String, _ kind: String, _ to: String, _ more: String = "") -> String {
        "{\"spdxElementId\":\"SPDXRef-\(from)\",\"relationshipType\":\"\(kind)\",\"relatedSpdxElement\":\"SPDXRef-\(to)\"\(more)}"
    }

    /// A relationship of the document itself, or of a kind that a table or a tag has no word for, changes what is written or what is named.
    @Test(arguments: kinds, ["table-csv", "swid", "spdx3", "cyclonedx-json-1.7", "spdx-tag-value"])
    func relationshipsAreSaidOrNamed(kind: String, target: String) throws {
        let format = try #require(SBOMFormat(targetName: target))
        let none = try SBOMWriter.write(document(""), as: format)
        for (from, to) in [("a", "b"), ("DOCUMENT", "b"), ("a", "DOCUMENT")] {
            let one = try SBOMWriter.write(document(statement(from, kind, to)), as: format)
            #expect(one.bytes != none.bytes || one.losses != none.losses, "\(from) \(kind) \(to)")
        }
        guard kind.hasSuffix("_DEPENDENCY_OF") else { return }
        let plain = try SBOMWriter.write(document(statement("a", "DEPENDENCY_OF", "b")), as: format)
        let own = try SBOMWriter.write(document(statement("a", kind, "b")), as: format)
        #expect(plain.bytes != own.bytes || plain.losses != own.losses)
    }

    @Test(arguments: ["table-csv", "swid", "spdx3", "cyclonedx-json-1.7"]) func commentOnTheSubject(target: String) throws {
        let document = try document(statement("DOCUMENT", "DESCRIBES", "r", #","comment":"c""#))
        let losses = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target))).losses
        #expect(losses.contains { $0.kind == .noField(field: "relationships.comment") }, "\(losses)")
    }

    /// SPDX 3 that we write has no reference to what is not in it.
    @Test func nothingLeadsNowhere() throws {
        let text = cycloneDX(
            #""serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79","metadata":{"timestamp":"2026-01-01T00:00:00Z","component":"#
                + #"{"type":"device","bom-ref":"p","name":"p","version":"1"}},"#
                + #""components":[{"type":"library","bom-ref":"a","name":"a","version":"1"}],"#
                + #""dependencies":[{"ref":"p","dependsOn":["a","gone"]},{"ref":"away"}],"#
                + #""compositions":[{"aggregate":"incomplete","assemblies":["lost"]}],"#
                + #""vulnerabilities":[{"id":"CVE-2026-1","affects":[{"ref":"a"},{"ref":"urn:cdx:3e671687-395b-41f5-a30f-a58921a69b70/1#x"}]}]"#)
        let (bytes, losses) = try SBOMWriter.write(read(text), as: try #require(SBOMFormat(targetName: "spdx3")))
        var validator = SBOMValidator()
        #expect(try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error }.map(\.code) == [])
        let named = losses.map { "\($0.code) \($0.field)" }
        #expect(named.contains("SBOM-306 DEPENDS_ON") && named.contains("SBOM-302 compositions"))
        #expect(named.contains("SBOM-302 vulnerabilities.affects"))
    }

    /// SPDX 2.3 names a SWID tag by an address; the tag is back when the document is CycloneDX again.
    @Test(arguments: ["spdx-json-2.3", "spdx-tag-value-2.3"]) func swidTagInSPDX(target: String) throws {
        let text = cycloneDX(
            #""metadata":{"timestamp":"2026-01-01T00:00:00Z","component":{"type":"device","bom-ref":"p","name":"p","version":"1"}},"components":["#
                + #"{"type":"library","bom-ref":"a","name":"a","version":"1","#
                + #""swid":{"tagId":"example.com/a b@1","name":"a","version":"1","patch":true}}]"#)
        let (bytes, losses) = try SBOMWriter.write(read(text), as: try #require(SBOMFormat(targetName: target)))
        let there = try SBOMReader.read(ByteBlock(bytes))
        let part = try #require(there.components.first { $0.name == "a" })
        #expect(part.details.identifiers == [Identifier(scheme: .swidTag, value: "swid:example.com/a%20b@1")])
        #expect(losses.map(\.field).contains("swid.patch") && !losses.map(\.field).contains("swid"))
        let (back, _) = try SBOMWriter.write(there, as: try #require(SBOMFormat(targetName: "cyclonedx-json-1.6")))
        let tag = try SBOMReader.read(ByteBlock(back)).components.first { $0.name == "a" }?.details.swid
        #expect(tag?.tagID == "example.com/a b@1" && tag?.version == "1")
    }

    /// What is said beside a licence or a flaw of a part stays in SPDX 3, or is named.
    @Test func wordsBesideStatements() throws {
        let text = #"""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
            {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:o"]},
            {"type":"Organization","spdxId":"urn:x:o","creationInfo":"_:c","name":"O"},
            {"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","profileConformance":["core","software"],"rootElement":["urn:x:p"]},
            {"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p","software_packageVersion":"1"},
            {"type":"security_Vulnerability","spdxId":"urn:x:v","creationInfo":"_:c","name":"CVE-2026-1"},
            {"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:l","creationInfo":"_:c","simplelicensing_licenseExpression":"MIT"},
            {"type":"Relationship","spdxId":"urn:x:1","creationInfo":"_:c","from":"urn:x:p","relationshipType":"hasConcludedLicense","to":["urn:x:l"],"comment":"seen in LICENSE","completeness":"noAssertion"},
            {"type":"Annotation","spdxId":"urn:x:a","creationInfo":"_:c","annotationType":"review","subject":"urn:x:p","statement":"seen"},
            {"type":"security_VexNotAffectedVulnAssessmentRelationship","spdxId":"urn:x:3","creationInfo":"_:c","from":"urn:x:v","relationshipType":"doesNotAffect","to":["urn:x:p"],"security_justificationType":"componentNotPresent"},
            {"type":"Relationship","spdxId":"urn:x:2","creationInfo":"_:c","from":"urn:x:p","relationshipType":"hasAssociatedVulnerability","to":["urn:x:v"],"comment":"told by the supplier"}
            ]}
            """#
        let document = try read(text)
        let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: "spdx3")))
        #expect(String(decoding: bytes, as: UTF8.self).contains("seen in LICENSE"))
        #expect(try SBOMReader.read(ByteBlock(bytes)).components == document.components)
        #expect(losses.map { "\($0.code) \($0.field)" } == ["SBOM-305 comment"])
        for target in ["cyclonedx-json-1.6", "spdx-json-2.3", "table-csv"] {
            let (bytes, losses) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
            // SPDX 2.3 has a place for words on the concluded licence; those on the flaw are lost with the flaw.
            let isKept = try SBOMReader.read(ByteBlock(bytes)).components.contains { $0.details.spdx?.licenseComments == "seen in LICENSE" }
            #expect(isKept == (target == "spdx-json-2.3"))
            #expect(losses.contains { $0.field.hasSuffix(isKept ? "vulnerabilities" : "comment") }, "\(target) \(losses)")
            // Elements are named by their class, and agents not at all, whose names are in the model.
            #expect(losses.contains { $0.kind == .unreadField(field: "Annotation") } == (target != "spdx-json-2.3"))
            #expect(!losses.contains { $0.field == "@graph" })
        }
        // The judgement that a part is not there is not lost with its word.
        let (cycloneDX, reworded) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: "cyclonedx-json-1.6")))
        #expect(try SBOMReader.read(ByteBlock(cycloneDX)).vulnerabilities.map { $0.analysis?.justification } == ["code_not_present"])
        #expect(reworded.contains { $0.kind == .reworded(field: "justification", value: "component_not_present", written: "code_not_present") })
    }

    /// An element of another name space is no CycloneDX, and the message says which name space it has.
    @Test func otherNameSpace() throws {
        let error = try #require(failure(#"<bom xmlns="http://example.org/x" version="1"><components/></bom>"#))
        #expect("\(error.wording.english)".contains("http://example.org/x"))
    }
}
