import JSONStream
import Testing

@testable import SBOM

/// What a document says after it was written as SPDX 3.0.1 and read again.
@Suite struct SPDX3WriterTests {
    private static let target = SBOMFormat(.spdx, .jsonLD, version: "3.0.1")

    private static let pump = #"""
        {"bomFormat":"CycloneDX","specVersion":"1.6","serialNumber":"urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79","version":1,
         "metadata":{"timestamp":"2026-03-01T09:00:00+09:00","lifecycles":[{"phase":"build"}],
          "tools":{"components":[{"type":"application","name":"builder","version":"2"}]},
          "authors":[{"name":"品質保証部","email":"qa@example.jp"}],"supplier":{"name":"みほん医療機器"},
          "component":{"type":"device","bom-ref":"pump","name":"輸液ポンプ","version":"2.4.1"}},
         "components":[
          {"type":"firmware","bom-ref":"fw","name":"制御","version":"1.0","properties":[{"name":"mimamori:origin","value":"in-house"}],
           "components":[{"type":"library","bom-ref":"z","name":"zlib","version":"1.2.11","purl":"pkg:generic/zlib@1.2.11",
            "cpe":"cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*","supplier":{"name":"zlib.net","url":["https://zlib.net"]},
            "hashes":[{"alg":"SHA-1","content":"e1cb0d5c92da8e9a8c2635dfa249c341dfd00322"}],
            "licenses":[{"license":{"id":"Zlib"}}],"externalReferences":[{"type":"vcs","url":"https://example.org/zlib.git"}]}]},
          {"type":"operating-system","bom-ref":"os","name":"RTOS","version":"4","licenses":[{"license":{"name":"Motor license 7"}}],
           "properties":[{"name":"cdx:fda:level-of-support","value":"actively maintained"},
            {"name":"cdx:lifecycle:milestone:endOfSupport","value":"2031-03-31"},{"name":"mimamori:entry-author","value":"Motor KK"}]}],
         "dependencies":[{"ref":"pump","dependsOn":["fw","os"]},{"ref":"fw","dependsOn":["z"]},{"ref":"z"}],
         "compositions":[{"aggregate":"complete","dependencies":["fw"]},{"aggregate":"incomplete","dependencies":["os"]}],
         "vulnerabilities":[
          {"bom-ref":"v1","id":"CVE-2022-37434","source":{"name":"NVD","url":"https://nvd.example/CVE-2022-37434"},"cwes":[787],
           "ratings":[{"method":"CVSSv31","score":9.8,"severity":"critical","vector":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
           "published":"2022-08-05T00:00:00Z","analysis":{"state":"not_affected","justification":"code_not_reachable","detail":"no inflateGetHeader"},
           "affects":[{"ref":"z"}]},
          {"id":"MIHON-1","recommendation":"Update to 5.","analysis":{"state":"exploitable"},"affects":[{"ref":"os"}]},
          {"id":"MIHON-2","affects":[{"ref":"os"}]}]}
        """#

    private func turned(_ text: String) throws -> (back: SBOMDocument, losses: [SBOMLoss], bytes: [UInt8]) {
        let document = try SBOMReader.read(ByteBlock(text.utf8))
        let written = try SBOMWriter.write(document, as: Self.target)
        return (try SBOMReader.read(ByteBlock(written.bytes)), written.losses, written.bytes)
    }

    @Test func keepsTheDocument() throws {
        let (back, losses, _) = try turned(Self.pump)
        #expect(back.identity == "urn:uuid:3e671687-395b-41f5-a30f-a58921a69b79#SPDXRef-DOCUMENT")
        #expect(back.created == "2026-03-01T00:00:00Z")
        #expect(back.authors.map(\.name) == ["品質保証部"] && back.authors.map(\.email) == ["qa@example.jp"])
        #expect(back.tools.map(\.name) == ["builder-2"])
        #expect(back.phases.map(\.name) == ["build"])
        #expect(back.subject?.name == "輸液ポンプ" && back.subject?.supplier?.name == "みほん医療機器" && back.subject?.kind == .device)
        // The source of a rating or a flaw has no place but for its address; NVD is where CVE ids come from.
        #expect(losses.filter(\.isLoss).isEmpty, "\(losses)")
    }

    @Test func keepsTheParts() throws {
        let (back, _, _) = try turned(Self.pump)
        let parts = Dictionary(uniqueKeysWithValues: back.components.map { ($0.name, $0) })
        let zlib = try #require(parts["zlib"])
        #expect(zlib.purl == "pkg:generic/zlib@1.2.11" && zlib.cpes == ["cpe:2.3:a:zlib:zlib:1.2.11:*:*:*:*:*:*:*"])
        #expect(zlib.supplier?.name == "zlib.net" && zlib.supplier?.details?.urls == ["https://zlib.net"])
        #expect(zlib.hashes == [Hash(algorithm: .sha1, value: "e1cb0d5c92da8e9a8c2635dfa249c341dfd00322")])
        #expect(zlib.licenses.map(\.text) == ["Zlib"] && zlib.licenses.map(\.basis) == [.declared])
        #expect(zlib.externalReferences.map(\.type) == ["vcs"])
        #expect(parts["制御"]?.origin == .inHouse && parts["制御"]?.kind == .firmware)
        let rtos = try #require(parts["RTOS"])
        #expect(rtos.support == SupportStatement(level: "actively maintained", endOfSupport: "2031-03-31"))
        #expect(rtos.details.entryAuthors.map(\.name) == ["Motor KK"])
        #expect(rtos.licenses.map(\.text) == ["LicenseRef-Motor-license-7"])
        #expect(back.extractedLicenses.map(\.name) == ["Motor license 7"])
    }

    @Test func keepsTheStatements() throws {
        let (back, _, _) = try turned(Self.pump)
        let names = Dictionary(uniqueKeysWithValues: back.everything.map { ($0.id, $0.name) })
        let said = Set(back.relationships.map { "\(names[$0.from] ?? "?") \($0.kind.rawValue) \(names[$0.to] ?? "?")" })
        #expect(said == ["制御 CONTAINS zlib", "輸液ポンプ DEPENDS_ON 制御", "輸液ポンプ DEPENDS_ON RTOS", "制御 DEPENDS_ON zlib"])
        #expect(back.withoutDependencies.map { names[$0] } == ["zlib"])
        let complete = back.compositions.map { "\($0.completeness.rawValue) \($0.dependencies.map { names[$0] ?? "?" }.joined(separator: " "))" }
        #expect(Set(complete) == ["complete 制御 zlib", "incomplete RTOS"])
    }

    @Test func keepsTheClaims() throws {
        let (back, _, _) = try turned(Self.pump)
        let names = Dictionary(uniqueKeysWithValues: back.everything.map { ($0.id, $0.name) })
        let claims = back.vulnerabilities
        try #require(claims.map(\.id) == ["CVE-2022-37434", "MIHON-1", "MIHON-2"])
        #expect(claims[0].analysis?.state == "not_affected" && claims[0].analysis?.justification == "code_not_reachable")
        #expect(claims[0].analysis?.detail == "no inflateGetHeader" && claims[0].cwes == [787] && claims[0].published == "2022-08-05T00:00:00Z")
        #expect(claims[0].ratings.map(\.score) == ["9.8"] && claims[0].ratings.map(\.method) == ["CVSSv31"])
        #expect(claims[1].analysis?.state == "exploitable" && claims[1].recommendation == "Update to 5.")
        #expect(claims[2].analysis == nil)
        #expect(claims.map { $0.affects.map { names[$0.ref] } } == [["zlib"], ["RTOS"], ["RTOS"]])
    }

    /// A document without an identity gets one from its content: the same one each time, another for another content.
    @Test func derivesAnIdentity() throws {
        let text = #"{"bomFormat":"CycloneDX","specVersion":"1.6","components":[{"type":"library","name":"a","version":"1"}]}"#
        let (first, losses, bytes) = try turned(text)
        #expect(try turned(text).bytes == bytes)
        #expect(first.identity?.hasPrefix("urn:uuid:") == true && first.identity?.contains("00000000-0000") == false)
        #expect(try turned(text.replacing("\"a\"", with: "\"b\"")).back.identity != first.identity)
        #expect(losses.map(\.code) == ["SBOM-308", "SBOM-308"] && !losses.contains(where: \.isLoss))
    }

    /// What SPDX 3 has no place for is named, with the entry it was lost from.
    @Test func namesLosses() throws {
        let text = #"""
            {"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"timestamp":"2026-01-01T00:00:00Z","authors":[{"name":"x"}]},
             "components":[{"type":"library","bom-ref":"a","name":"a","version":"1","scope":"optional","tags":["t"],"mime-type":"text/plain",
              "pedigree":{"notes":"n"},"evidence":{"identity":[]},"hashes":[{"alg":"SHA-1","content":"00"}],"purl":"a"}],
             "vulnerabilities":[{"id":"X-1","workaround":"w","analysis":{"state":"false_positive"},"affects":[{"ref":"a"}]}]}
            """#
        let losses = try turned(text).losses
        #expect(
            losses.map(\.field) == [
                "scope.optional", "mime-type", "tags", "pedigree", "purl", "hashes", "evidence", "vulnerabilities.workaround",
                "vulnerabilities.analysis.state",
            ])
        #expect(losses.prefix(7).allSatisfy { $0.component == "a" })
    }

    // MARK: Hostile documents.

    private static let creation =
        #"{"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:a"]}"#

    private func graph(_ elements: String) -> String {
        #"{"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[\#(Self.creation),\#(elements)]}"#
    }

    /// What is said of a file's licences, and of which parts a rating is, comes back.
    @Test func filesAndRatingsComeBack() throws {
        let elements = [
            #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","rootElement":["urn:x:p"]}"#,
            #"{"type":"Person","spdxId":"urn:x:a","creationInfo":"_:c","name":"P"}"#,
            #"{"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"}"#,
            #"{"type":"software_Package","spdxId":"urn:x:q","creationInfo":"_:c","name":"q"}"#,
            #"{"type":"software_File","spdxId":"urn:x:f","creationInfo":"_:c","name":"f"}"#,
            #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:l","creationInfo":"_:c","simplelicensing_licenseExpression":"MIT"}"#,
            #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:m","creationInfo":"_:c","simplelicensing_licenseExpression":"ISC"}"#,
            #"{"type":"Relationship","spdxId":"urn:x:r1","creationInfo":"_:c","from":"urn:x:f","relationshipType":"hasConcludedLicense","#
                + #""to":["urn:x:l","urn:x:m"],"comment":"said of a file"}"#,
            #"{"type":"security_Vulnerability","spdxId":"urn:x:v","creationInfo":"_:c","name":"CVE-2026-1"}"#,
            #"{"type":"Relationship","spdxId":"urn:x:r2","creationInfo":"_:c","from":"urn:x:p","relationshipType":"hasAssociatedVulnerability","#
                + #""to":["urn:x:v"]}"#,
            #"{"type":"security_CvssV3VulnAssessmentRelationship","spdxId":"urn:x:r3","creationInfo":"_:c","from":"urn:x:v","#
                + #""relationshipType":"hasAssessmentFor","to":["urn:x:q"],"security_score":7.5,"security_severity":"high","#
                + #""security_vectorString":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N"}"#,
        ]
        let document = try SBOMReader.read(ByteBlock(graph(elements.joined(separator: ",")).utf8))
        let written = try SBOMWriter.write(document, as: Self.target)
        let again = try SBOMReader.read(ByteBlock(written.bytes))
        let licenses = try #require(again.files.first).unknown.compactMap { FileLicense($0) }
        #expect(licenses.map(\.text) == ["MIT", "ISC"] && licenses.allSatisfy { $0.besides.map(\.key) == ["comment"] })
        #expect(again.vulnerabilities.first?.affects.map(\.ref) == ["urn:x:p"])
        #expect(again.vulnerabilities.first?.ratings.first?.unknown.map(\.json) == [#"["urn:x:q"]"#])
        #expect(written.losses.filter(\.isLoss).isEmpty, "\(written.losses)")
        // Assessments that others made keep whose they are, once each.
        let other = #"{"type":"CreationInfo","@id":"_:o","specVersion":"3.0.1","created":"2026-02-01T00:00:00Z","createdBy":["urn:x:a"]}"#
        let foreign = elements.joined(separator: ",").replacing(#""urn:x:r3","creationInfo":"_:c""#, with: #""urn:x:r3","creationInfo":"_:o""#)
        let rewritten = try SBOMWriter.write(try SBOMReader.read(ByteBlock(graph(foreign + "," + other).utf8)), as: Self.target, pretty: false)
        let lines = String(decoding: rewritten.bytes, as: UTF8.self).split(separator: #"{"type":"#)
        let rating = try #require(lines.first { $0.contains("security_vectorString") })
        #expect(rating.split(separator: "creationInfo").count == 2 && rating.contains("_:o"), "\(rating)")
        // A format without a place for it says so.
        let lost = try SBOMWriter.write(document, as: SBOMFormat(.cycloneDX, .json, version: "1.6")).losses.map(\.field)
        #expect(lost.contains("to") && lost.contains("licenseComments"), "\(lost)")
    }

    /// That one part is not affected says nothing of another that the flaw is in.
    @Test func assessmentsAreOfTheirPartsAlone() throws {
        let elements = [
            #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","rootElement":["urn:x:p"]}"#,
            #"{"type":"Person","spdxId":"urn:x:a","creationInfo":"_:c","name":"P"}"#,
            #"{"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"}"#,
            #"{"type":"software_Package","spdxId":"urn:x:q","creationInfo":"_:c","name":"q"}"#,
            #"{"type":"security_Vulnerability","spdxId":"urn:x:v","creationInfo":"_:c","name":"CVE-2026-1"}"#,
            #"{"type":"Relationship","spdxId":"urn:x:r2","creationInfo":"_:c","from":"urn:x:p","relationshipType":"hasAssociatedVulnerability","#
                + #""to":["urn:x:v"]}"#,
            #"{"type":"security_VexNotAffectedVulnAssessmentRelationship","spdxId":"urn:x:r3","creationInfo":"_:c","from":"urn:x:v","#
                + #""relationshipType":"doesNotAffect","to":["urn:x:q"],"security_justificationType":"componentNotPresent"}"#,
        ]
        func claims(_ document: SBOMDocument) -> [String] {
            document.vulnerabilities.map { claim in
                "\(claim.analysis?.state ?? "-") \(claim.affects.map { part in document.components.first { $0.id == part.ref }?.name ?? "" })"
            }
        }
        let document = try SBOMReader.read(ByteBlock(graph(elements.joined(separator: ",")).utf8))
        #expect(claims(document) == [#"- ["p"]"#, #"not_affected ["q"]"#])
        #expect(claims(try SBOMReader.read(ByteBlock(try SBOMWriter.write(document, as: Self.target).bytes))) == claims(document))
        // One of all its parts is the analysis of the claim itself.
        let all = elements.joined(separator: ",").replacing(#""to":["urn:x:q"]"#, with: #""to":["urn:x:q","urn:x:p"]"#)
        #expect(claims(try SBOMReader.read(ByteBlock(graph(all).utf8))) == [#"not_affected ["p", "q"]"#])
    }

    /// Sets of sets would say the same licence 2^30 times.
    @Test func setsOfSetsStaySmall() throws {
        var elements = (0..<30).map { level in
            #"{"type":"expandedlicensing_ConjunctiveLicenseSet","spdxId":"urn:x:l\#(level)","creationInfo":"_:c","expandedlicensing_member":["urn:x:l\#(level + 1)","urn:x:l\#(level + 1)"]}"#
        }
        elements.append(
            #"{"type":"simplelicensing_LicenseExpression","spdxId":"urn:x:l30","creationInfo":"_:c","simplelicensing_licenseExpression":"MIT"}"#)
        elements.append(#"{"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"}"#)
        elements.append(
            #"{"type":"Relationship","spdxId":"urn:x:r","creationInfo":"_:c","from":"urn:x:p","relationshipType":"hasDeclaredLicense","to":["urn:x:l0"]}"#
        )
        let document = try SBOMReader.read(ByteBlock(graph(elements.joined(separator: ",")).utf8))
        let length = try #require(document.components.first?.licenses.first?.text.utf8.count)
        #expect(length < 200_000)
    }

    /// Licences, roots and creation infos that lead to themselves or nowhere.
    @Test(arguments: [
        #"{"type":"expandedlicensing_ConjunctiveLicenseSet","spdxId":"urn:x:l","creationInfo":"_:c","expandedlicensing_member":["urn:x:l"]},{"type":"software_Package","spdxId":"urn:x:p","name":"p","creationInfo":"_:c"},{"type":"Relationship","spdxId":"urn:x:r","creationInfo":"_:c","from":"urn:x:p","relationshipType":"hasDeclaredLicense","to":["urn:x:l"]}"#,
        #"{"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:gone","rootElement":["urn:x:s"]},{"type":"software_Sbom","spdxId":"urn:x:s","creationInfo":"_:c","rootElement":["urn:x:s","urn:x:d"]}"#,
        #"{"type":"SpdxDocument","spdxId":"","creationInfo":{},"rootElement":[1,null]},{"type":7},{},{"type":"Relationship"},{"type":"software_Package"}"#,
        #"{"type":"Relationship","spdxId":"urn:x:r","creationInfo":"_:c","from":"urn:x:a","relationshipType":"dependsOn","to":["urn:x:a"],"completeness":"maybe"},{"type":"security_VexFixedVulnAssessmentRelationship","from":"urn:x:gone","to":[]}"#,
    ])
    func oddGraphs(_ elements: String) throws {
        let document = try SBOMReader.read(ByteBlock(graph(elements).utf8))
        for format in SBOMWriter.formats { _ = try SBOMWriter.write(document, as: format) }
        let again = try SBOMReader.read(ByteBlock(try SBOMWriter.write(document, as: Self.target).bytes))
        #expect(again.components.count == document.components.count)
    }

    /// A collection lists the statements in it by the ids that they have now.
    @Test func collectionsListWhatIsWritten() throws {
        let document = try read(
            #"""
            {"@context":"https://spdx.org/rdf/3.0.1/spdx-context.jsonld","@graph":[
            {"type":"CreationInfo","@id":"_:c","specVersion":"3.0.1","created":"2026-01-01T00:00:00Z","createdBy":["urn:x:a"]},
            {"type":"Person","spdxId":"urn:x:a","creationInfo":"_:c","name":"P"},
            {"type":"SpdxDocument","spdxId":"urn:x:d","creationInfo":"_:c","name":"d","rootElement":["urn:x:s"],
             "import":[{"type":"ExternalMap","externalSpdxId":"urn:y:elsewhere"}]},
            {"type":"software_Sbom","spdxId":"urn:x:s","creationInfo":"_:c","rootElement":["urn:x:p"],
             "element":["urn:x:p","urn:x:q","urn:x:r1","urn:x:a","urn:y:elsewhere"]},
            {"type":"software_Package","spdxId":"urn:x:p","creationInfo":"_:c","name":"p"},
            {"type":"software_Package","spdxId":"urn:x:q","creationInfo":"_:c","name":"q"},
            {"type":"Relationship","spdxId":"urn:x:r1","creationInfo":"_:c","from":"urn:x:p","relationshipType":"contains","to":["urn:x:q"]}]}
            """#)
        let bytes = try SBOMWriter.write(document, as: SBOMFormat(.spdx, .jsonLD, version: "3.0.1")).bytes
        var reader = JSONReader(ByteBlock(bytes))
        let graph = try reader.value()["@graph"]?.arrayValue ?? []
        let listed = SPDX3Reader.strings(graph.first { $0["type"]?.stringValue == "software_Sbom" }?["element"])
        let written = Set(graph.map(SPDX3Reader.id)).union(["urn:y:elsewhere"])
        #expect(listed.count == 5 && listed.allSatisfy(written.contains), "\(listed)")
    }
}
