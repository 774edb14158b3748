import Diagnostics
import JSONStream
import SBOM
import Testing

@Suite struct SWIDRemarkTests {
    private func findings(_ text: String) throws -> [SBOMFinding] {
        var validator = SBOMValidator()
        let result = try validator.validate(ByteBlock(text.utf8))
        #expect(result.schema == nil && result.checkedRules && result.format.family == .swid)
        #expect(result.isValid == !result.findings.contains { $0.severity == .error })
        return result.findings
    }

    @Test func validTags() throws {
        #expect(try findings(swid("<Payload><File name='a'/></Payload><Link rel='patches' href='swid:x'/>")).isEmpty)
        #expect(try findings(SWIDSamples.full).allSatisfy { $0.severity != .error })
        #expect(try findings(SWIDSamples.old).isEmpty)
    }

    /// What breaks the standard, or is doubtful, with code, severity and clause.
    @Test(arguments: [
        (swid(attributes: "name='a' version='1'"), "SBOM-106 error 2.3"), (swid(attributes: "tagId='a' version='1'"), "SBOM-106 error 2.3"),
        (swid(attributes: "name='' tagId='a' version='1'"), "SBOM-107 error 2.3"),
        (swid(attributes: "name='a' tagId='a' version='1' patch='yes'"), "SBOM-107 error 2.3"),
        (swid(attributes: "name='a' tagId='a' version='1' corpus='yes'"), "SBOM-107 error 2.3"),
        (swid(attributes: "name='a' tagId='a' version='1' tagVersion='one'"), "SBOM-107 error 2.3"),
        (swid(attributes: "name='a' tagId='a' version='1' colour='red'"), "SBOM-124 warning 2.3"),
        (swid(attributes: "name='a' tagId='a' version='1' versionScheme='roman'"), "SBOM-107 warning 4.1"),
        (swid(attributes: "name='a' tagId='a' version='1' patch='true' corpus='1'"), "SBOM-126 warning 2.4"),
        (swid(creator: nil), "SBOM-106 error 2.6"), (swid("<Entity role='licensor'/>"), "SBOM-106 error 2.6"),
        (swid("<Entity name='b'/>"), "SBOM-106 error 2.6"), (swid("<Entity name='b' role='cook'/>"), "SBOM-107 warning 4.2"),
        (swid("<Link rel='requires'/>"), "SBOM-106 error 2.7"), (swid("<Link href='swid:b'/>"), "SBOM-106 error 2.7"),
        (swid("<Link rel='eats' href='swid:b'/>"), "SBOM-107 warning 4.4"),
        (swid("<Link rel='parent' href='swid:b' ownership='mine'/>"), "SBOM-107 error 4.3"),
        (swid("<Link rel='parent' href='swid:b' use='never'/>"), "SBOM-107 error 4.5"),
        (swid("<Meta entitlementDataRequired='maybe'/>"), "SBOM-107 error 2.8"), (swid("<Meta><x/></Meta>"), "SBOM-121 error 2.8"),
        (swid("<Payload><File size='1'/></Payload>"), "SBOM-106 error 2.9"), (swid("<Payload><Directory/></Payload>"), "SBOM-106 error 2.9"),
        (swid("<Payload><File name='f' size='big'/></Payload>"), "SBOM-107 error 2.9"),
        (swid("<Payload><File name='f' key='k'/></Payload>"), "SBOM-107 error 2.9"),
        (swid("<Payload><Process/></Payload>"), "SBOM-106 error 2.9"), (swid("<Payload><Resource/></Payload>"), "SBOM-106 error 2.9"),
        (swid("<Payload/><Evidence/>"), "SBOM-126 warning 2.9"), (swid("<Software/>"), "SBOM-121 error 2.3"),
    ])
    func rules(text: String, expected: String) throws {
        let found = try findings(text)
        let first = try #require(found.first, "\(text)")
        let clause = first.wording.english.split(separator: " ").last.map { $0.dropLast() } ?? ""
        #expect("\(first.code) \(first.severity.rawValue) \(clause)" == expected, "\(found.map(\.wording.english))")
        #expect(first.line == 1 && found.count == 1)
        #expect(first.wording.english.contains("ISO/IEC 19770-2:2015") && first.wording.japanese.contains("ISO/IEC 19770-2:2015"))
    }

    @Test func linesOfFindings() throws {
        let found = try findings(swid("\n<Link rel='parent'/>\n<Entity role='licensor'/>"))
        #expect(found.map(\.line) == [2, 3])
    }

    @Test func digestsAreChecked() throws {
        let file = "<File name='f' xmlns:h='http://www.w3.org/2001/04/xmlenc#sha256' h:hash='00'/>"
        #expect(try findings(swid("<Payload>\(file)</Payload>")).map(\.code) == ["SBOM-208"])
    }

    @Test func oldFormRequires() throws {
        let found = try findings(oldSWID("<s:product_title>a</s:product_title>"))
        #expect(found.count { $0.code == "SBOM-106" && $0.severity == .error } == 7)
        #expect(found.contains { $0.wording.english.contains("ISO/IEC 19770-2:2009 software_identification_tag/tag_creator") })
    }
}
