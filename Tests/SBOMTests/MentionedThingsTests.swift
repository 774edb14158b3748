import Diagnostics
import Foundation
import JSONStream
import SBOM
import Testing

/// What a validation finds in the rarer corners of CycloneDX: pedigrees, tools, annotations, evidence, ranges of versions, ratings.
@Suite struct MentionedThingsTests {
    private func findings(_ members: String, version: String = "1.7") throws -> [String] {
        let text = FindingExamples.bom(members).replacing("\"specVersion\":\"1.6\"", with: "\"specVersion\":\"\(version)\"")
        var validator = SBOMValidator()
        return try validator.validate(ByteBlock(text.utf8)).findings.filter { $0.code != "SBOM-211" }.map {
            "\($0.code) \($0.pointer ?? "-") \($0.severity)"
        }
    }

    @Test(arguments: ["ancestors", "descendants", "variants"]) func pedigrees(list: String) throws {
        let bad = #"{"name":"b","purl":"npm/b","cpe":"cpe:/x","pedigree":{"variants":[{"name":"c","purl":"npm/b"}]}}"#
        let found = try findings(#""components":[{"name":"a","version":"1","purl":"pkg:npm/a@1","pedigree":{"\#(list)":[\#(bad)]}}]"#)
        let place = "/components/0/pedigree/\(list)/0"
        #expect(
            Set(found) == [
                "SBOM-205 \(place)/purl error", "SBOM-205 \(place)/pedigree/variants/0/purl error", "SBOM-206 \(place)/cpe error",
            ])
        #expect(found.count == 3)
    }

    @Test func tools() throws {
        let text = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"name":"p","version":"1"},"tools":{"components":[
            {"type":"application","name":"t","purl":"pkg:npm/t@1"},
            {"type":"application","name":"u","purl":"npm/u","cpe":"cpe:u"}]}}}
            """
        var validator = SBOMValidator()
        let found = try validator.validate(ByteBlock(text.utf8)).findings.map { "\($0.code) \($0.pointer ?? "-") \($0.line ?? 0)" }
        #expect(found == ["SBOM-205 /metadata/tools/components/1/purl 3", "SBOM-206 /metadata/tools/components/1/cpe 3"])
    }

    /// Anything with a `bom-ref` can be meant: a licence, a part of a pedigree, a tool, another annotation; and things in other documents.
    @Test func whatIsThereIsFound() throws {
        let parts =
            #"{"name":"a","version":"1","licenses":[{"license":{"bom-ref":"l","name":"x"}}],"pedigree":{"ancestors":[{"bom-ref":"n","name":"n"}]},"#
            + #""supplier":{"bom-ref":"s"},"evidence":{"identity":[{"field":"purl","tools":["n","l","s","p"]}]}}"#
        let found = try findings(
            #""components":[\#(parts)],"annotations":[{"bom-ref":"x","subjects":["p","l","n","s","x","urn:cdx:f08a6ccd-4dce-4759-bd84-c626675d60a7/1#y"]}]"#
        )
        #expect(found == [])
    }

    @Test func oneIdentityOfOlderVersions() throws {
        let found = try findings(
            #""components":[{"name":"a","version":"1","evidence":{"identity":{"field":"purl","tools":["p","gone"]}}}]"#, version: "1.5")
        #expect(found == ["SBOM-245 /components/0/evidence/identity/tools/1 error"])
    }

    /// In XML the line is the place in the source.
    @Test func inXML() throws {
        let text = """
            <bom xmlns="http://cyclonedx.org/schema/bom/1.7"><metadata><component type="device" bom-ref="p"><name>p</name><version>1</version></component>
            </metadata><components><component type="library"><name>a</name>
            <versionRange>1</versionRange><evidence><identity><field>purl</field><tools>
            <tool ref="gone"/></tools></identity></evidence></component></components>
            <annotations><annotation><subjects>
            <subject ref="p"/><subject ref="gone"/></subjects></annotation></annotations></bom>
            """
        var validator = SBOMValidator()
        let found = try validator.validate(ByteBlock(text.utf8)).findings.map { "\($0.code) \($0.line ?? 0)" }
        #expect(Set(found) == ["SBOM-242 3", "SBOM-243 3", "SBOM-245 4", "SBOM-244 6"])
    }

    /// An external part has a range in place of a version, and nothing is wrong with that.
    @Test func externalParts() throws {
        let part = #""name":"a","versionRange":"vers:gem/>=2.2.0|!= 2.2.1|<2.3.0""#
        func codes(_ more: String) throws -> [String] {
            var validator = SBOMValidator()
            let text = FindingExamples.bom(#""components":[{\#(part)\#(more)}]"#)
            return try validator.validate(ByteBlock(text.utf8)).findings.map(\.code)
        }
        #expect(try codes(#","isExternal":true"#) == [])
        #expect(try codes("") == ["SBOM-242"] && codes(#","isExternal":false"#) == ["SBOM-242"])
        #expect(try codes(#","isExternal":true,"version":"1""#) == ["SBOM-241"])
    }

    /// The official schema forbids them by `not`: its finding names them too.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run")) func whatTheSchemaForbidsIsNamed() throws {
        var validator = SBOMValidator(schemas: try OfficialSchemas.cycloneDX(try #require(TestData.root).appending(path: "schemas/cyclonedx")))
        let parts =
            #"{"type":"library","name":"a","version":"1","isExternal":true,"versionRange":"vers:npm/1"},"#
            + #"{"type":"library","name":"b","versionRange":"vers:npm/1"}"#
        let text = #"{"bomFormat":"CycloneDX","specVersion":"1.7","version":1,"components":[\#(parts)]}"#
        let found = try validator.validate(ByteBlock(text.utf8)).findings.filter { $0.code == "SBOM-201" }.map(\.wording.english)
        #expect(found == ["\"version\" and \"versionRange\" do not go together.", "\"versionRange\" is not allowed here."])
    }

    @Test(arguments: [
        ("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:P/A:P", true), ("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:P/A:P/E:POC/RL:OF/RC:ND", true),
        ("CVSSv2", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", false), ("CVSSv2", "AV:N/AC:L/Au:N/C:P/I:P", false),
        ("CVSSv3", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", true), ("CVSSv3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", true),
        ("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/MAV:X/E:P", true), ("CVSSv31", "AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", false),
        ("CVSSv31", "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", false), ("CVSSv31", "CVSS:3.1/AV:Q/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", false),
        ("CVSSv31", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/", false), ("CVSSv31", "", false),
        ("CVSSv4", "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/U:Amber", true),
        ("CVSSv4", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", false), ("OWASP", "(SL:1/M:1)", true), ("SSVC", "x", true), ("other", "x", true),
    ])
    func vectors(method: String, vector: String, isRight: Bool) throws {
        let found = try findings(#""vulnerabilities":[{"id":"CVE-1","ratings":[{"method":"\#(method)","vector":"\#(vector)"}]}]"#)
        #expect(found == (isRight ? [] : ["SBOM-246 /vulnerabilities/0/ratings/0/vector warning"]))
    }

    /// A version that nobody knows is no version that a document can be valid in.
    @Test(arguments: ["1.8", "1.6.1", "1.06"]) func unknownVersions(version: String) throws {
        #expect(try findings(#""components":[]"#, version: version) == ["SBOM-108  error"])
    }
}
