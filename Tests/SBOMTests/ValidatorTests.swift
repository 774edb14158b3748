import Diagnostics
import JSONStream
import SBOM
import Testing

@Suite struct ValidatorTests {
    private func codes(_ members: String) throws -> [String] {
        let text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"bom-ref":"p","name":"p","version":"1"}},\#(members)}"#
        var validator = SBOMValidator()
        let result = try validator.validate(ByteBlock(text.utf8))
        #expect(result.schema == nil && result.checkedRules)
        #expect(result.isValid == !result.findings.contains { $0.severity == .error })
        for finding in result.findings { #expect(!finding.wording.japanese.isEmpty && !finding.wording.english.isEmpty) }
        return result.findings.map(\.code)
    }

    private static let table: [(String, [String])] = [
        (#""components":[{"bom-ref":"a","name":"a","version":"1"}],"dependencies":[{"ref":"p","dependsOn":["a"]}]"#, []),
        (#""dependencies":[{"ref":"p","dependsOn":["gone","urn:cdx:x/1#y"]}]"#, ["SBOM-202"]),
        (#""dependencies":[{"ref":"gone"}]"#, ["SBOM-202"]), (#""dependencies":[{"ref":"p","dependsOn":["p"]}]"#, ["SBOM-214"]),
        (#""compositions":[{"aggregate":"complete","assemblies":["gone"]}]"#, ["SBOM-203"]),
        (#""vulnerabilities":[{"id":"CVE-1","affects":[{"ref":"gone"}]}]"#, ["SBOM-218"]),
        (#""components":[{"bom-ref":"p","name":"a","version":"1"}]"#, ["SBOM-204"]),
        (#""components":[{"name":"a","version":"1","purl":"pkg:"}]"#, ["SBOM-205"]),
        (#""components":[{"name":"a","version":"1","cpe":"cpe:2.3:x"}]"#, ["SBOM-206"]),
        (#""components":[{"name":"a","version":"1","licenses":[{"expression":"MIT AND"}]}]"#, ["SBOM-207"]),
        (#""components":[{"name":"a","version":"1","licenses":[{"expression":"(MIT OR GPL-2.0-or-later) AND DocumentRef-x:LicenseRef-y"}]}]"#, []),
        (#""components":[{"name":"a","version":"1","hashes":[{"alg":"SHA-1","content":"00"}]}]"#, ["SBOM-208"]),
        (#""components":[{"name":"a","version":"1","hashes":[{"alg":"SHA-1","content":"xyz"}]}]"#, ["SBOM-208"]),
        (
            #""components":[{"bom-ref":"a","name":"a","version":"1"}],"dependencies":[{"ref":"p","dependsOn":["a"]},{"ref":"a","dependsOn":["p"]}]"#,
            [
                "SBOM-209"
            ]
        ),
        (#""components":[{"version":"1"}]"#, ["SBOM-210"]), (#""components":[{"name":"a"}]"#, ["SBOM-211"]),
        (#""vulnerabilities":[{"id":"CVE-1","published":"yesterday"}]"#, ["SBOM-212"]),
        (#""vulnerabilities":[{"id":"CVE-1","analysis":{"firstIssued":"x"}}]"#, ["SBOM-212"]),
        (#""vulnerabilities":[{"bom-ref":"v"},{"bom-ref":"v"}]"#, ["SBOM-204"]),
        (#""compositions":[{"bom-ref":"p","aggregate":"complete"}]"#, ["SBOM-204"]),
        (#""components":[{"name":"a","version":"1","licenses":[{"license":{"id":"MIT OR Zlib"}}]}]"#, ["SBOM-207"]),
        (#""components":[{"name":"a","version":"1","licenses":[{"expression":"GPL-2.0 AND No-Such"}]}]"#, ["SBOM-220", "SBOM-221"]),
        (#""serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79""#, []), (#""serialNumber":"3e671687""#, ["SBOM-223"]),
    ]

    private static let spdxTable: [(String, [String])] = [
        (#""packages":[]"#, []), (#""documentNamespace":"""#, ["SBOM-222"]), (#""documentNamespace":"x y""#, ["SBOM-222"]),
        (#""documentNamespace":"https://example.com/a#b""#, ["SBOM-222"]),
        (#""packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","licenseDeclared":"LicenseRef-x"}]"#, ["SBOM-224"]),
        (
            #""packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","licenseDeclared":"LicenseRef-x"}],"#
                + #""hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-x","extractedText":"words"}]"#, []
        ),
        (
            #""hasExtractedLicensingInfos":[{"licenseId":"LicenseRef-x","extractedText":"a"},{"licenseId":"LicenseRef-x"}]"#,
            ["SBOM-204", "SBOM-225"]
        ),
        (#""packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","licenseDeclared":"DocumentRef-y:LicenseRef-x"}]"#, ["SBOM-226"]),
        (
            #""packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","licenseDeclared":"DocumentRef-y:LicenseRef-x"}],"#
                + #""externalDocumentRefs":[{"externalDocumentId":"DocumentRef-y","spdxDocument":"urn:y"}]"#, []
        ),
        (#""packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","validUntilDate":"soon"}]"#, ["SBOM-212"]),
        (#""packages":[{"SPDXID":"SPDXRef-a","name":"a","versionInfo":"1","hasFiles":["SPDXRef-gone"]}]"#, ["SBOM-202"]),
    ]

    @Test(arguments: spdxTable.indices) func spdxRule(_ index: Int) throws {
        let (members, wanted) = Self.spdxTable[index]
        let space = members.contains("documentNamespace") ? "" : #""documentNamespace":"https://example.com/a","#
        var validator = SBOMValidator()
        let result = try validator.validate(ByteBlock(spdx("\(space)\"documentDescribes\":[\"SPDXRef-DOCUMENT\"],\(members)").utf8))
        #expect(result.findings.map(\.code) == wanted, "\(members)")
    }

    @Test(arguments: [
        ("GPL-2.0", "GPL-2.0-only"), ("GPL-2.0+", "GPL-2.0-or-later"), ("LGPL-2.1+", "LGPL-2.1-or-later"), ("AGPL-1.0", "AGPL-1.0-only"),
        ("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0"), ("bzip2-1.0.5", "bzip2-1.0.6"),
        ("GPL-2.0 WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0"),
    ])
    func deprecatedLicencesHaveAdvice(old: String, new: String) throws {
        let expression = try LicenseExpression(parsing: old)
        #expect(expression.terms.first?.replacement == new)
        #expect(try LicenseExpression(parsing: new).terms.allSatisfy { $0.isKnown && !$0.isDeprecated })
    }

    @Test(arguments: table.indices) func rule(_ index: Int) throws {
        let row = Self.table[index]
        #expect(try codes(row.0) == row.1, "\(row.0)")
    }

    @Test func noSubject() throws {
        var validator = SBOMValidator()
        let result = try validator.validate(ByteBlock(#"{"bomFormat":"CycloneDX","specVersion":"1.6"}"#.utf8))
        #expect(result.findings.map(\.code) == ["SBOM-213"] && result.isValid)
    }

    @Test func longChainAndManyCycles() throws {
        let chain = (0..<50_000).map { #"{"ref":"n\#($0)","dependsOn":["n\#($0 + 1)","n0"]}"# }.joined(separator: ",")
        #expect(try codes(#""dependencies":[\#(chain)]"#).count <= 1_000)
    }

    /// An element may be a person, or one that the document imports (SPDX 3.0.1 Core, ExternalMap); anything else that is pointed at must be there.
    @Test func elementsOfSPDX3() throws {
        func codes(to target: String) throws -> [String] {
            let text = """
                {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
                {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:org"]},
                {"type":"Organization","spdxId":"urn:org","creationInfo":"_:c","name":"O"},
                {"type":"Person","spdxId":"urn:person","creationInfo":"_:c","name":"P"},
                {"type":"SpdxDocument","spdxId":"urn:doc","creationInfo":"_:c","rootElement":["urn:a"],
                "import":[{"type":"ExternalMap","externalSpdxId":"urn:elsewhere"}]},
                {"type":"software_Package","spdxId":"urn:a","creationInfo":"_:c","name":"a"},
                {"type":"Relationship","spdxId":"urn:r","creationInfo":"_:c","from":"urn:a","to":["\(target)"],"relationshipType":"availableFrom"}]}
                """
            var validator = SBOMValidator()
            return try validator.validate(ByteBlock(text.utf8)).findings.filter { $0.severity == .error }.map(\.code)
        }
        for known in ["urn:a", "urn:person", "urn:org", "urn:elsewhere"] { #expect(try codes(to: known) == [], "\(known)") }
        #expect(try codes(to: "urn:gone") == ["SBOM-202"])
    }

    /// `licenseType` of the XSD up to 1.5 may be empty; from 1.6 it may not.
    @Test(arguments: [("1.0", false), ("1.4", false), ("1.5", false), ("1.6", true), ("1.7", true)])
    func emptyLicenseInXML(version: String, isError: Bool) throws {
        let text = """
            <bom xmlns="http://cyclonedx.org/schema/bom/\(version)" version="1"><components><component type="library">
            <name>a</name><version>1</version><licenses><license></license></licenses></component></components></bom>
            """
        var validator = SBOMValidator()
        let findings = try validator.validate(ByteBlock(text.utf8)).findings.filter { $0.code == "SBOM-106" }
        #expect(findings.map(\.severity) == [isError ? .error : .warning])
    }

    /// More warnings than are kept must not hide the error behind them.
    @Test func errorBehindManyWarnings() throws {
        let parts = (0..<1_500).map { #"{"bom-ref":"c\#($0)","name":"n"}"# } + [#"{"bom-ref":"x","name":"x","version":"1","purl":"no purl"}"#]
        let found = try codes(#""components":[\#(parts.joined(separator: ","))]"#)
        #expect(found.count == 1_000 && found.count { $0 == "SBOM-205" } == 1)
    }

    @Test func damaged() {
        var validator = SBOMValidator()
        #expect(throws: (any Error).self) { try validator.validate(ByteBlock(#"{"bomFormat":"CycloneDX","specVersion":"1.6","#.utf8)) }
    }
}
