import Diagnostics
import Foundation
import JSONStream
import SBOM
import Testing

/// Every finding of the rules says where: a JSON Pointer and the line of the source.
@Suite struct FindingPlaceTests {
    /// `code pointer line` of each finding; `-` for what is not known.
    static func places(_ text: String) throws -> [String] {
        var validator = SBOMValidator()
        return try validator.validate(ByteBlock(text.utf8)).findings.map { finding in
            "\(finding.code) \(finding.pointer ?? "-") \(finding.line.map(String.init) ?? "-")"
        }
    }

    /// A CycloneDX document with a subject on line 2 and the members from line 3 on.
    private static func document(_ lines: String) -> String {
        """
        {"bomFormat":"CycloneDX","specVersion":"1.6",
        "metadata":{"component":{"bom-ref":"p","name":"p","version":"1"}},
        \(lines)
        }
        """
    }

    private static let cycloneDX: [(String, [String])] = [
        ("\"components\":[\n{\"name\":\"a\",\"version\":\"1\",\n\"purl\":\"pkg:\"}]", ["SBOM-205 /components/0/purl 5"]),
        ("\"components\":[{\"name\":\"a\",\"version\":\"1\",\n\"cpe\":\"cpe:2.3:x\"}]", ["SBOM-206 /components/0/cpe 4"]),
        (
            // The number of a component counts nested ones before it.
            """
            "components":[{"name":"a","version":"1","components":[
            {"name":"b","version":"1"},
            {"name":"c","version":"1","purl":"no"}]},
            {"name":"d","version":"1","purl":"no"}]
            """, ["SBOM-205 /components/0/components/1/purl 5", "SBOM-205 /components/1/purl 6"]
        ),
        (
            """
            "components":[{"name":"a","version":"1","hashes":[{"alg":"SHA-256","content":"00"},
            {"alg":"SHA-1","content":"00"}],"externalReferences":[
            {"type":"vcs","url":"x","hashes":[{"alg":"MD5","content":"zz"}]}]}]
            """,
            [
                "SBOM-208 /components/0/hashes/0/content 3", "SBOM-208 /components/0/hashes/1/content 4",
                "SBOM-208 /components/0/externalReferences/0/hashes/0/content 5",
            ]
        ),
        (
            """
            "components":[{"name":"a","version":"1","licenses":[{"expression":"MIT AND"}]},
            {"name":"b","version":"1","licenses":[{"license":{"id":"No-Such"}},
            {"license":{"id":"GPL-2.0"}}]}]
            """,
            [
                "SBOM-207 /components/0/licenses/0/expression 3", "SBOM-220 /components/1/licenses/0/license/id 4",
                "SBOM-221 /components/1/licenses/1/license/id 5",
            ]
        ),
        ("\"components\":[\n{\n\"name\":\"a\"}]", ["SBOM-211 /components/0 4"]),
        (
            """
            "components":[{"bom-ref":"a","name":"a","version":"1"},
            {"name":"b","version":"1",
            "bom-ref":"a"
            }]
            """, ["SBOM-204 /components/1/bom-ref 5"]
        ),
        ("\"components\":[\n{\"version\":\"1\"\n}]", ["SBOM-210 /components/0 4"]),
        (
            "\"services\":[{\"name\":\"a\"},\n{\"licenses\":[{\"expression\":\"(\"}],\"name\":\"b\"}]",
            ["SBOM-207 /services/1/licenses/0/expression 4"]
        ),
        (
            "\"dependencies\":[\n{\"dependsOn\":[\"p\",\n\"gone\"],\"ref\":\"p\"}]",
            ["SBOM-214 /dependencies/0/dependsOn/0 4", "SBOM-202 /dependencies/0/dependsOn/1 5"]
        ),
        ("\"dependencies\":[\n{\"ref\":\"gone\"}]", ["SBOM-202 /dependencies/0/ref 4"]),
        (
            """
            "components":[{"bom-ref":"a","name":"a","version":"1"}],"dependencies":[
            {"ref":"p","dependsOn":["a"]},
            {"ref":"a","dependsOn":["p"]}]
            """, ["SBOM-209 /dependencies/0/dependsOn/0 4"]
        ),
        (
            "\"compositions\":[{\"aggregate\":\"complete\"},\n{\"aggregate\":\"unknown\",\"assemblies\":[\"p\",\n\"gone\"]}]",
            ["SBOM-203 /compositions/1/assemblies/1 5"]
        ),
        (
            "\"vulnerabilities\":[{\"id\":\"CVE-1\",\"published\":\"yesterday\",\n\"affects\":[{\"ref\":\"p\"},\n{\"ref\":\"gone\"}]}]",
            ["SBOM-212 /vulnerabilities/0/published 3", "SBOM-218 /vulnerabilities/0/affects/1/ref 5"]
        ),
        (
            "\"vulnerabilities\":[{\"id\":\"CVE-1\",\"analysis\":{\"firstIssued\":\"now\",\n\"lastUpdated\":\"then\"}}]",
            ["SBOM-212 /vulnerabilities/0/analysis/firstIssued 3", "SBOM-212 /vulnerabilities/0/analysis/lastUpdated 4"]
        ),
        (
            "\"vulnerabilities\":[{\"id\":\"CVE-1\",\"bom-ref\":\"v\"},\n{\"id\":\"CVE-2\",\"bom-ref\":\"p\"}]",
            ["SBOM-204 /vulnerabilities/1/bom-ref 4"]
        ),
        ("\"serialNumber\":\n\"urn:uuid:1\"", ["SBOM-223 /serialNumber 4"]),
    ]

    @Test(arguments: cycloneDX.indices) func inCycloneDX(_ index: Int) throws {
        #expect(try Self.places(Self.document(Self.cycloneDX[index].0)) == Self.cycloneDX[index].1, "\(Self.cycloneDX[index].0)")
    }

    @Test func inMetadata() throws {
        let text = """
            {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{
            "timestamp":"today","component":{"name":"p",
            "components":[{"name":"q","version":"1","purl":"x"}]}}}
            """
        let wanted = ["SBOM-211 /metadata/component 2", "SBOM-205 /metadata/component/components/0/purl 3", "SBOM-212 /metadata/timestamp 2"]
        #expect(try Self.places(text) == wanted)
        #expect(try Self.places("\n{\"bomFormat\":\"CycloneDX\",\"specVersion\":\"1.6\"}") == ["SBOM-213  2"])
    }

    @Test func inCycloneDXXML() throws {
        let text = """
            <?xml version="1.0"?>
            <bom xmlns="http://cyclonedx.org/schema/bom/1.6">
            <metadata><component type="device" bom-ref="p"><name>p</name><version>1</version></component></metadata>
            <components>
            <component type="library" bom-ref="a"><name>a</name><version>1</version>
            <purl>pkg:</purl></component>
            </components>
            <dependencies>
            <dependency ref="p">
            <dependency ref="a"/>
            <dependency ref="gone"/></dependency>
            </dependencies>
            <zork/>
            </bom>
            """
        #expect(
            try Self.places(text) == ["SBOM-121 - 13", "SBOM-205 /components/0/purl 6", "SBOM-202 /dependencies/0/dependsOn/1 11"])
    }

    private static let spdx = """
        {"spdxVersion":"SPDX-2.3","SPDXID":"SPDXRef-DOCUMENT","documentNamespace":"https://example.com/x","name":"x",
        "creationInfo":{"created":"never"},
        "documentDescribes":["SPDXRef-a","SPDXRef-none"],
        "packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","licenseDeclared":"MIT",
        "licenseConcluded":"LicenseRef-own","checksums":[{"algorithm":"SHA1",
        "checksumValue":"0"}],"externalRefs":[{"referenceCategory":"SECURITY","referenceType":"cpe23Type","referenceLocator":"cpe:2.3:x"},
        {"referenceCategory":"PACKAGE-MANAGER","referenceType":"purl","referenceLocator":"pkg:"}],
        "builtDate":"b","releaseDate":"r","validUntilDate":"v","hasFiles":["SPDXRef-f","SPDXRef-g"]}],
        "files":[{"SPDXID":"SPDXRef-f","fileName":"f","checksums":[{"algorithm":"SHA1",
        "checksumValue":"no"}]}],
        "hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-b","extractedText":"x"},
        {"licenseId":"LicenseRef-c"}],
        "relationships":[
        {"spdxElementId":"SPDXRef-a","relationshipType":"DEPENDENCY_OF","relatedSpdxElement":"SPDXRef-a"},
        {"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"SPDXRef-gone"},
        {"spdxElementId":"SPDXRef-a","relationshipType":"CONTAINS","relatedSpdxElement":"DocumentRef-x:SPDXRef-y"}]}
        """

    @Test func inSPDX2() throws {
        #expect(
            try Self.places(Self.spdx) == [
                "SBOM-205 /packages/0/externalRefs/1/referenceLocator 7", "SBOM-206 /packages/0/externalRefs/0/referenceLocator 6",
                "SBOM-208 /packages/0/checksums/0/checksumValue 6", "SBOM-212 /packages/0/builtDate 8", "SBOM-212 /packages/0/releaseDate 8",
                "SBOM-212 /packages/0/validUntilDate 8", "SBOM-208 /files/0/checksums/0/checksumValue 10", "SBOM-212 /creationInfo/created 2",
                "SBOM-214 /relationships/0 14", "SBOM-202 /relationships/1/relatedSpdxElement 15",
                "SBOM-226 /relationships/2/relatedSpdxElement 16", "SBOM-217 /documentDescribes/1 3", "SBOM-202 /packages/0/hasFiles/1 8",
                "SBOM-225 /hasExtractedLicensingInfos/1 12", "SBOM-224 /packages/0/licenseConcluded 5",
            ])
    }

    /// The same in other notations: lines are the source's, also where the JSON puts things elsewhere.
    @Test func inTagValue() throws {
        let text = """
            SPDXVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            DocumentNamespace: https://example.com/x
            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a

            PackageName: a
            SPDXID: SPDXRef-a
            Relationship: SPDXRef-a CONTAINS SPDXRef-gone
            PackageVersion: 1
            PackageLicenseDeclared: MIT AND
            ExternalRef: PACKAGE-MANAGER purl pkg:

            PackageName: b
            SPDXID: SPDXRef-b
            """
        #expect(
            try Self.places(text) == [
                "SBOM-205 /packages/0/externalRefs/0/referenceLocator 11", "SBOM-207 /packages/0/licenseDeclared 10", "SBOM-211 /packages/1 13",
                "SBOM-202 /relationships/1/relatedSpdxElement 8",
            ])
    }

    /// What tag-value says by where a file stands has its place there.
    @Test func inTagValueByPosition() throws {
        let text = """
            SPDXVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            DocumentNamespace: https://example.com/x
            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a
            PackageName: a
            SPDXID: SPDXRef-a
            PackageVersion: 1
            FilesAnalyzed: false
            FileName: ./f
            SPDXID: SPDXRef-f
            FileChecksum: SHA1: e1cb0d5c92da8e9a8c2635dfa249c341dfd00322
            """
        #expect(try Self.places(text) == ["SBOM-233 /relationships/1/relatedSpdxElement 10"])
    }

    @Test func inYAMLAndXML() throws {
        let yaml =
            "spdxVersion: SPDX-2.3\nSPDXID: SPDXRef-DOCUMENT\ndocumentNamespace: no\ndocumentDescribes:\n- SPDXRef-a\npackages:\n- SPDXID: SPDXRef-a\n  name: a\n"
        #expect(try Self.places(yaml) == ["SBOM-222 /documentNamespace 3", "SBOM-211 /packages/0 7"])
        let xml = """
            <Document><spdxVersion>SPDX-2.3</spdxVersion><SPDXID>SPDXRef-DOCUMENT</SPDXID>
            <packages><SPDXID>SPDXRef-a</SPDXID><name>a</name>
            <versionInfo>1</versionInfo></packages>
            <relationships><spdxElementId>SPDXRef-DOCUMENT</spdxElementId><relationshipType>DESCRIBES</relationshipType>
            <relatedSpdxElement>SPDXRef-z</relatedSpdxElement></relationships></Document>
            """
        #expect(
            try Self.places(xml) == [
                "SBOM-222  1", "SBOM-202 /relationships/0/relatedSpdxElement 5", "SBOM-217 /relationships/0/relatedSpdxElement 5",
            ])
    }

    @Test func inRDF() throws {
        let text = """
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://spdx.org/rdf/terms#">
            <SpdxDocument rdf:about="https://example.com/x#SPDXRef-DOCUMENT">
            <specVersion>SPDX-2.3</specVersion>
            <relationship><Relationship>
            <relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_describes"/>
            <relatedSpdxElement>
            <Package rdf:about="https://example.com/x#SPDXRef-a">
            <name>a</name>
            </Package></relatedSpdxElement></Relationship></relationship>
            <relationship><Relationship>
            <relationshipType rdf:resource="http://spdx.org/rdf/terms#relationshipType_contains"/>
            <relatedSpdxElement rdf:resource="https://example.com/x#SPDXRef-gone"/></Relationship></relationship>
            </SpdxDocument>
            </rdf:RDF>
            """
        #expect(try Self.places(text) == ["SBOM-211 /packages/0 7", "SBOM-202 /relationships/1/relatedSpdxElement 10"])
    }

    @Test func inSPDX3() throws {
        let text = """
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
            {"type":"CreationInfo","@id":"_:c","created":"never","createdBy":[],"specVersion":"3.0.1"},
            {"type":"SpdxDocument","spdxId":"urn:d","creationInfo":"_:c","rootElement":["urn:a"]},
            {"type":"software_Package","spdxId":"urn:a","name":"a","software_packageVersion":"1",
             "software_packageUrl":"pkg:","verifiedUsing":[{"type":"Hash","algorithm":"sha1","hashValue":"0"}]},
            {"type":"software_Package","spdxId":"urn:a","name":"b"},
            {"type":"simplelicensing_LicenseExpression","spdxId":"urn:l","simplelicensing_licenseExpression":"MIT AND"},
            {"type":"Relationship","spdxId":"urn:r1","from":"urn:a","to":["urn:l"],"relationshipType":"hasDeclaredLicense"},
            {"type":"Relationship","spdxId":"urn:r2","from":"urn:a","to":["urn:gone"],"relationshipType":"contains"},
            {"spdxId":"urn:x"}
            ]}
            """
        let found = try Self.places(text)
        for one in [
            "SBOM-204 /@graph/3/spdxId 6", "SBOM-106 /@graph/7 10", "SBOM-205 /@graph/2/software_packageUrl 5",
            "SBOM-208 /@graph/2/verifiedUsing/0/hashValue 5", "SBOM-211 /@graph/3 6", "SBOM-202 /@graph/6/to/0 9", "SBOM-212 /@graph/0/created 2",
            "SBOM-207 /@graph/4/simplelicensing_licenseExpression 7",
        ] { #expect(found.contains(one), "\(one) is not among \(found)") }
    }

    @Test func inTables() throws {
        let text = "name,version,purl,hash,timestamp\na,1,pkg:,,soon\n\nb,,,SHA-1: 00,\n"
        #expect(
            try Self.places(text) == ["SBOM-213 - 1", "SBOM-205 - 2", "SBOM-211 - 4", "SBOM-208 - 4", "SBOM-212 - 2"])
        var validator = SBOMValidator()
        // Purl, a row as a whole, digest, time.
        #expect(try validator.validate(ByteBlock(text.utf8)).findings.map(\.column) == [nil, 3, nil, 4, 5])
    }

    /// A SWID tag has no equivalent JSON: the line is the place.
    @Test func inSWID() throws {
        let text = """
            <SoftwareIdentity xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd"
              xmlns:SHA256="http://www.w3.org/2001/04/xmlenc#sha256" name="a" tagId="t">
            <Entity name="b" regid="http://b.example" role="tagCreator softwareCreator"/>
            <Payload>
            <File name="x" SHA256:hash="00"/>
            <File name="y"
              SHA256:hash="00"/>
            </Payload>
            </SoftwareIdentity>
            """
        #expect(try Self.places(text) == ["SBOM-211 - 1", "SBOM-208 - 5", "SBOM-208 - 6"])
    }

    /// Two judgements of one vulnerability are two claims in the model; the second has its place too.
    @Test func inSplitVulnerabilities() throws {
        func judgement(_ id: String, _ to: String, _ time: String) -> String {
            """
            {"type":"security_VexNotAffectedVulnAssessmentRelationship","spdxId":"\(id)","creationInfo":"_:c","from":"urn:v","to":["\(to)"],
            "relationshipType":"doesNotAffect","security_justificationType":"componentNotPresent","security_impactStatement":"\(id)",
            "security_publishedTime":"\(time)"}
            """
        }
        let text = """
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
            {"type":"CreationInfo","@id":"_:c","created":"2026-01-01T00:00:00Z","createdBy":[],"specVersion":"3.0.1"},
            {"type":"SpdxDocument","spdxId":"urn:d","creationInfo":"_:c","rootElement":["urn:a"]},
            {"type":"software_Package","spdxId":"urn:a","name":"a","software_packageVersion":"1"},
            {"type":"security_Vulnerability","spdxId":"urn:v","name":"CVE-2026-1","creationInfo":"_:c",
            "security_publishedTime":"once"},
            \(judgement("urn:j1", "urn:a", "first")),
            \(judgement("urn:j2", "urn:gone", "second"))
            ]}
            """
        let found = try Self.places(text)
        for one in [
            "SBOM-212 /@graph/3/security_publishedTime 6", "SBOM-212 /@graph/4/security_publishedTime 9",
            "SBOM-212 /@graph/5/security_publishedTime 12", "SBOM-218 /@graph/5/to/0 10",
        ] { #expect(found.contains(one), "\(one) is not among \(found)") }
        #expect(found.allSatisfy { !$0.contains(" -") })
    }

    /// A document that breaks rules wherever it can, in each notation that we write: whatever is found has a line, and a pointer where there can be one.
    @Test(arguments: [
        "cyclonedx-json-1.6", "cyclonedx-xml-1.6", "spdx-json-2.3", "spdx-tag-value-2.3", "spdx-json-ld-3.0.1", "swid", "csv", "xlsx",
    ]) func inEachNotation(_ target: String) throws {
        let faulty = Self.document(
            """
            "components":[{"bom-ref":"a","name":"a","purl":"pkg:","cpe":"cpe:2.3:x","hashes":[{"alg":"SHA-256","content":"00"}],
            "licenses":[{"expression":"MIT AND"}]},{"bom-ref":"b","name":"b","licenses":[{"license":{"id":"No-Such"}}]}],
            "dependencies":[{"ref":"a","dependsOn":["a","b","gone"]},{"ref":"b","dependsOn":["a"]}],
            "compositions":[{"aggregate":"complete","assemblies":["gone"]}],
            "vulnerabilities":[{"id":"CVE-1","published":"once","analysis":{"state":"not_affected","firstIssued":"now"},
            "affects":[{"ref":"gone"}]}]
            """)
        let format = try #require(SBOMFormat(targetName: target))
        let written = try SBOMWriter.write(try SBOMReader.read(ByteBlock(faulty.utf8)), as: format, pretty: true).bytes
        var validator = SBOMValidator()
        let findings = try validator.validate(ByteBlock(written)).findings
        for finding in findings {
            #expect(finding.line != nil, "\(target): \(finding)")
            if format.family != .swid, format.family != .table { #expect(finding.pointer != nil, "\(target): \(finding)") }
        }
    }

    /// Every finding in real documents of every notation has a place.
    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run"), arguments: Corpus.archives)
    func inRealDocuments(_ archive: String) throws {
        let names = try Corpus.entries(of: archive).map(\.path)
        try Corpus.unpacked(archive) { folder in
            var without: [String] = []
            for name in names {
                guard let bytes = try? Data(contentsOf: folder.appending(path: name)), bytes.count < 300_000 else { continue }
                var validator = SBOMValidator()
                guard let result = try? validator.validate(ByteBlock(bytes)) else { continue }
                without += result.findings.filter { $0.line == nil && $0.pointer == nil }.map {
                    "\(name): \($0.code) \($0.pointer ?? "-") \($0.wording.english)"
                }
            }
            #expect(without.isEmpty, "\(without.count): \(without.prefix(5))")
        }
    }

    /// A finding for each of many parts costs one pass, not one each.
    @Test func manyFindings() throws {
        let parts = (0..<20_000).map { "{\"name\":\"a\($0)\",\"purl\":\"x\"}" }.joined(separator: ",\n")
        let found = try Self.places(Self.document("\"components\":[\n\(parts)]"))
        // Errors come before warnings where not all can be kept.
        #expect(found.count == 1_000 && found.last == "SBOM-205 /components/999/purl 1003")
    }
}
